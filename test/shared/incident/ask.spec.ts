import { describe, expect, it } from 'vitest';
import { sealedFieldsOf } from '../../../shared/incident/upcast.ts';
import { MINUTE_MS, SYSTEM } from '../../../shared/kernel.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import {
  alarmRaised,
  clearStage,
  expectRefused,
  followingUp,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

function asked(story: Story = alarmRaised()): { readonly story: Story; readonly askId: string } {
  const told = story.when({
    type: 'ask.raise',
    personId: 'legal',
    question: 'May we say it?',
    withinMs: 5 * MINUTE_MS,
  });
  return { story: told, askId: told.state.asks.at(-1)?.askId ?? '' };
}

describe('a question to a desk', () => {
  const toDesk = (desk: string) =>
    ({ type: 'ask.raise', personId: null, desk, question: 'Is it up?', withinMs: 5 * MINUTE_MS }) as const;

  it('goes to a desk that nobody of the room sits at, by its name', () => {
    const story = alarmRaised().when(toDesk(' Operations desk '));
    expect(projectTimeline(story.events, SAMPLE_PEOPLE).at(-1)?.text).toMatch(
      /^asked Operations desk, answer by .*: Is it up\?$/,
    );
    const wait = projectWaits(story.state, SAMPLE_PEOPLE, story.at).find(({ kind }) => kind === 'ask');
    expect(wait?.who).toBe('Operations desk');
    const askId = story.state.asks[0]?.askId ?? '';
    const answered = story.when({ type: 'ask.answer', askId, answer: 'Since noon.' });
    expect(projectTimeline(answered.events, SAMPLE_PEOPLE).at(-1)?.text).toBe(
      'wrote down the answer of Operations desk to “Is it up?”: Since noon.',
    );
    const expired = story.when({ type: 'ask.expire', askId }, { by: SYSTEM, afterMs: 6 * MINUTE_MS });
    expect(projectTimeline(expired.events, SAMPLE_PEOPLE).at(-1)?.subject).toBe('Operations desk');
  });

  it('needs the name of the desk, which is kept apart from the record and can be erased', () => {
    expectRefused(alarmRaised().ask(toDesk(' ')), 'empty');
    expect(sealedFieldsOf('ask.raised')).toContain('desk');
  });
});

describe('a question to a person', () => {
  it('is withdrawn with a reason, once, and is then waited for no more', () => {
    const { story, askId } = asked();
    expectRefused(story.ask({ type: 'ask.withdraw', askId, reason: ' ' }), 'no-reason');
    const withdrawn = story.when({ type: 'ask.withdraw', askId, reason: 'Counsel said so unasked.' });
    expect(withdrawn.state.asks[0]?.end).toMatchObject({
      kind: 'withdrawn',
      by: 'lead',
      reason: 'Counsel said so unasked.',
    });
    expect(projectWaits(withdrawn.state, SAMPLE_PEOPLE, withdrawn.at).map(({ kind }) => kind)).not.toContain(
      'ask',
    );
    for (const command of [
      { type: 'ask.withdraw', askId, reason: 'Again.' },
      { type: 'ask.answer', askId, answer: 'Yes.' },
      { type: 'ask.nudge', askId },
    ] as const)
      expectRefused(withdrawn.ask(command), 'not-open');
  });

  it('runs out of time once, by the clock alone, and stays open for a late answer', () => {
    const { story, askId } = asked();
    const expire = { type: 'ask.expire', askId } as const;
    expectRefused(story.ask(expire, { afterMs: 5 * MINUTE_MS }), 'not-yours');
    expectRefused(story.ask(expire, { by: SYSTEM, afterMs: 5 * MINUTE_MS - 1 }), 'not-due');
    const expired = story.when(expire, { by: SYSTEM, afterMs: 7 * MINUTE_MS });
    expect(expired.events.at(-1)?.data).toEqual({
      askId,
      personId: 'legal',
      dueAt: story.at + 5 * MINUTE_MS,
      noticedAt: story.at + 7 * MINUTE_MS,
    });
    expectRefused(expired.ask(expire, { by: SYSTEM }), 'not-due');
    expect(expired.ask({ type: 'ask.answer', askId, answer: 'Yes.' }).ok).toBe(true);
  });

  it('keeps its time when the clock is moved', () => {
    const { story, askId } = asked();
    const moved = story
      .when({ type: 'ask.nudge', askId })
      .when({ type: 'clock.adjust', shiftMs: 3_600_000, asleepMs: 0 }, { by: SYSTEM, afterMs: 3_600_000 });
    expectRefused(moved.ask({ type: 'ask.expire', askId }, { by: SYSTEM }), 'not-due');
    const [wait] = projectWaits(moved.state, SAMPLE_PEOPLE, moved.at).filter(({ kind }) => kind === 'ask');
    expect(wait?.what).toBe('May we say it? Asked 0:01 ago, nudged once, last 0:00 ago. Due in 4:59.');
  });
});

describe('an incident with an open question', () => {
  it('is neither closed nor stood down until it is answered or withdrawn', () => {
    const closing = asked(clearStage(followingUp()));
    const close = { type: 'incident.close', reason: 'Nothing is owed.' } as const;
    expectRefused(closing.story.ask(close), 'ask-open');
    const answer = { type: 'ask.answer', askId: closing.askId, answer: 'Yes.' } as const;
    expect(closing.story.when(answer).ask(close).ok).toBe(true);

    const alarm = asked(asked().story);
    const standDown = { type: 'incident.standDown', reason: 'Test data.' } as const;
    const refused = alarm.story.ask(standDown);
    expectRefused(refused, 'ask-open');
    expect(refused).toMatchObject({
      error: {
        sentence:
          'Dan Roth has not answered “May we say it?” (and 1 more). Write down the answer, or withdraw the question with a reason.',
      },
    });
    const free = alarm.story.state.asks.reduce(
      (told, { askId }) => told.when({ type: 'ask.withdraw', askId, reason: 'False alarm.' }),
      alarm.story,
    );
    expect(free.ask(standDown).ok).toBe(true);
  });
});

describe('an answer to a question', () => {
  const answered = () => {
    const { story, askId } = asked();
    return { story: story.when({ type: 'ask.answer', askId, answer: 'Yes, but not the number.' }), askId };
  };
  const take = (askId: string, text = 'Yes, but not the number.', column: 'known' | 'notKnown' = 'known') =>
    ({ type: 'brief.add', column, text, askId }) as const;

  it('is taken into the brief by one decision that keeps where it came from', () => {
    const { story, askId } = answered();
    const taken = story.when(take(askId));
    expect(taken.state.facts).toMatchObject([
      { status: 'confirmed', text: 'Yes, but not the number.', askId, first: { by: 'lead' } },
    ]);
    const row = projectTimeline(taken.events, SAMPLE_PEOPLE).at(-1);
    expect(row?.text).toBe(
      'took from the answer of Dan Roth, as confirmed: Yes, but not the number. (learnt 10:30:02)',
    );
  });

  it('is taken in parts, each once in one column', () => {
    const { story, askId } = answered();
    const taken = story.when(take(askId)).when(take(askId, 'The number.', 'notKnown'));
    expect(taken.state.facts).toHaveLength(1);
    expect(taken.state.brief.items.map(({ column }) => column)).toEqual(['notKnown']);
    expectRefused(taken.ask(take(askId, ' Yes, but not the number. ')), 'same');
    const struck = taken.when({
      type: 'brief.strike',
      itemId: taken.state.facts[0]?.factId ?? '',
      reason: 'Counsel took it back.',
    });
    expect(struck.ask(take(askId)).ok).toBe(true);
  });

  it('that never came is not taken', () => {
    const { story, askId } = asked();
    expectRefused(story.ask(take(askId)), 'no-answer');
    expectRefused(story.ask(take('nothing')), 'no-answer');
    expectRefused(answered().story.ask(take(answered().askId, ' ')), 'empty');
  });
});
