import { describe, expect, it } from 'vitest';
import { leftBehind, stillOpen } from '../../../renderer/features/follow-up/still-open.ts';
import { untakenAnswers } from '../../../shared/incident/untaken-answers.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { followingUp, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

function answered(story: Story, answer: string): Story {
  const asked = story.when({ type: 'ask.raise', personId: 'chief', question: 'What?', withinMs: 5 * MINUTE });
  return asked.when({ type: 'ask.answer', askId: asked.state.asks.at(-1)?.askId ?? '', answer });
}

const texts = ({ state }: Story) => untakenAnswers(state).map(({ answer }) => answer);

function taken(story: Story): Story {
  const { askId = '' } = story.state.asks.at(-1) ?? {};
  return story.when({ type: 'brief.add', column: 'notKnown', text: 'The Works council agrees.', askId });
}

it('an answer that nobody took into the brief stays one however late it is, the newest first', () => {
  const both = answered(answered(followingUp(), 'One.'), 'Two.');
  expect(texts(both)).toEqual(['Two.', 'One.']);
  expect(texts(taken(both))).toEqual(['One.']);
});

it('closing counts the answers that nobody took', () => {
  const one = answered(followingUp(), 'One.');
  const said = 'One answer was not taken into the brief.';
  expect(stillOpen(one.state)).toContain(said);
  expect(leftBehind(one.state, one.at)).toContain(said);
  expect(stillOpen(answered(one, 'Two.').state)).toContain('2 answers were not taken into the brief.');
  expect(stillOpen(taken(one).state)).not.toContain(said);
});

it('the report names an answer that nobody took', () => {
  const story = answered(followingUp(), 'The Works council agrees.');
  const sentence = (told: Story) =>
    projectReport(told.events, SAMPLE_PEOPLE, told.at)?.waits.find(({ kind }) => kind === 'ask')?.sentence;
  expect(sentence(story)).toBe(
    'Answered after 1 s. Nobody took the answer into the brief: “The Works council agrees.”',
  );
  expect(sentence(taken(story))).toBe('Answered after 1 s.');
});

describe('an answer of which a part was taken', () => {
  const ANSWER = 'It hit 41 shops, and no lorry has left the depot since noon.';
  const part = (story: Story, text: string, more: { readonly wasAll?: true } = {}) => {
    const { askId = '' } = story.state.asks.at(-1) ?? {};
    const times = { happenedAt: null, learntAt: null };
    return story.when({ type: 'fact.record', status: 'confirmed', text, askId, ...times, ...more });
  };
  const begun = () => part(answered(followingUp(), ANSWER), 'It hit 41 shops.');

  it('stays there as partly taken, in the report and at the closing as well', () => {
    const story = begun();
    expect(untakenAnswers(story.state)).toMatchObject([{ answer: ANSWER, isPart: true }]);
    expect(stillOpen(story.state)).toContain('One answer was taken in part only.');
    const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
    expect(report?.waits.find(({ kind }) => kind === 'ask')?.sentence).toContain(
      `Only a part was taken into the brief of the answer: “${ANSWER}”`,
    );
  });

  it('goes once the rest is taken, or once somebody says that this was all', () => {
    expect(texts(part(begun(), 'No lorry has left the depot since noon.'))).toEqual([]);
    expect(texts(part(begun(), 'No lorry has left.'))).toEqual([ANSWER]);
    expect(texts(part(begun(), 'No lorry has left.', { wasAll: true }))).toEqual([]);
  });

  it('is none where the line only leaves out the bare yes', () => {
    expect(texts(part(answered(followingUp(), 'Yes, closed at 13:31.'), 'Closed at 13:31.'))).toEqual([]);
  });
});
