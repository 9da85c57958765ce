import { describe, expect, it } from 'vitest';
import { typedLater } from '../../../shared/envelope/slots.ts';
import { renderWords } from '../../../shared/fill-slot.ts';
import { askedInPublish, obstacles } from '../../../shared/incident/obstacles.ts';
import { otherTime } from '../../../shared/incident/other-time.ts';
import { promisedInWords, unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import { promiseText } from '../../../shared/promise/promise-text.ts';
import { approveAll, leaveStage, released, type Story, worded } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

/** What does not take the words of the template. */
const SHORT_CHANNELS = ['x', 'bluesky'];

/** In follow-up, with these words out on the web. The story happens on 19 November 2026 about 10:32 in London. */
function out(words: string): Story {
  return leaveStage(
    released(leaveStage(approveAll(leaveStage(worded(words, SHORT_CHANNELS), 'approve')), 'publish')),
    'followUp',
  );
}

const { template, slots } = samplePlaybook.holdingStatement;
const filled = (time: string) => renderWords(template, slots, { ...typedLater(slots), 'next-update': time });
const clock = (hour: number, minute: number, day = 19) => Date.UTC(2026, 10, day, hour, minute);
const promised = (words: string) => promisedInWords(out(words).state)?.at ?? null;

it('a time that a correction says, too, is settled once its promise was dropped after that', () => {
  const first = out('We are sorry. Our next update will be here at 11:30 (GMT).');
  const made = first.when({ type: 'promise.make', dueAt: clock(11, 30), text: 'Next word by 11:30.' });
  const correction = made
    .when({ type: 'statement.start', kind: 'correction' })
    .when(
      { type: 'draft.revise', basedOn: null, text: 'We were wrong. Our next update is at 11:30 (GMT).' },
      { by: 'social' },
    );
  const signed = leaveStage(approveAll(leaveStage(correction, 'approve')), 'publish');
  const said = leaveStage(released(signed), 'followUp');
  const promiseId = said.state.promises.at(-1)?.promiseId ?? '';
  const dropped = said.when({ type: 'promise.drop', promiseId, reason: 'No news.' });
  expect(promisedInWords(dropped.state)).toMatchObject({ at: clock(11, 30), statementNumber: 2 });
  expect(unwatchedPromise(dropped.state)).toBeNull();
});

describe('the time that released words promise', () => {
  it('is read from the slot of the template they were made from', () => {
    expect(promised(filled('11:05 GMT'))).toBe(clock(11, 5));
    expect(promised(filled('11:05'))).toBe(clock(11, 5));
    expect(promised(filled('1:05 pm'))).toBe(clock(13, 5));
    expect(promised(filled('09:00 GMT on 20 November'))).toBe(clock(9, 0, 20));
    expect(promised(filled('2026-11-21 09:00'))).toBe(clock(9, 0, 21));
  });

  it('is tomorrow’s where today’s has gone by, and another zone’s is not guessed at', () => {
    expect(promised(filled('09:00 GMT'))).toBe(clock(9, 0, 20));
    expect(promised(filled('11:05 PST'))).toBeNull();
  });

  it('is read from free words about the next update, and from no other time in them', () => {
    expect(promised('We are sorry. Our next update will be here at 11:05 (GMT).')).toBe(clock(11, 5));
    expect(promised('A file was posted at 09:52. We will say more.')).toBeNull();
    expect(promised('We are sorry: some addresses were posted.')).toBeNull();
  });

  it.each([
    'We will speak again at 11:05 GMT.',
    'We will update this page by 11:05 GMT.',
    'You will hear from us again by 11:05 GMT.',
    'Expect more news before 11:05 GMT.',
    'We will publish a further statement at 11:05.',
    'Update by 11:05 (GMT).',
    'By 11:05 GMT we will speak again.',
    'We speak again here, whatever we know, no later than 11:05.',
    'We tell you more at 11:05.',
    'More at 11:05.',
    'Next word from us at 11:05.',
    'More on this at 11:05 GMT.',
    'More from us here by 11:05.',
    'We will be back at 11:05.',
    'We’ll be back here with more at 11:05.',
    'We are back with you at 11:05.',
  ])('is read however people say it: %s', (words) => {
    expect(promised(`We are sorry. ${words}\nShops close at 18:00.`)).toBe(clock(11, 5));
  });

  it.each([
    'We said that we would speak again at 11:05.',
    'We will not speak again before 11:05.',
    'Doors open at 11:05.',
    'The trains will be back at 11:05.',
    'We told you more at 10:05.',
    'We will be back in all shops at 11:05.',
    'There were two more at 09:05.',
    'The supplier sent us an update at 09:05.',
    'The shops will be open again. A desk opens at 11:05.',
    'Bring water. Tankers come at 11:05, and more water by lorry.',
  ])('is not read from words that promise none: %s', (words) => {
    expect(promised(`We are sorry. ${words}`)).toBeNull();
  });

  it('stands after a correction that names none, and goes with an update that names none', () => {
    const next = (kind: 'correction' | 'update') => {
      const told = out('We will speak again at 11:05 GMT.').when({ type: 'statement.start', kind });
      const saved = told.when({ type: 'draft.revise', basedOn: null, text: 'New words.' }, { by: 'social' });
      return leaveStage(
        released(leaveStage(approveAll(leaveStage(saved, 'approve')), 'publish')),
        'followUp',
      );
    };
    expect(unwatchedPromise(next('correction').state)).toMatchObject({ at: clock(11, 5) });
    expect(unwatchedPromise(next('update').state)).toBeNull();
  });

  it('is watched once it is promised in the app, and another time is warned about', () => {
    const story = out(filled('11:05 GMT'));
    expect(unwatchedPromise(story.state)).toMatchObject({ at: clock(11, 5), said: '11:05 GMT' });
    const right = { dueAt: clock(11, 5), text: 'Next update by 11:05 (GMT).' };
    expect(otherTime(story.state, right, story.at)).toBeNull();
    expect(otherTime(story.state, { ...right, dueAt: clock(11, 20) }, story.at)).toMatch(
      /for 11:05 GMT\. Promise that/,
    );
    expect(otherTime(story.state, { ...right, text: 'Next update by 11:20.' }, story.at)).toMatch(
      /11:05 GMT/,
    );
    expect(otherTime(story.state, { ...right, dueAt: clock(12, 0) }, clock(11, 30))).toMatch(/that is over/);
    const made = story.when({ type: 'promise.make', ...right });
    expect(unwatchedPromise(made.state)).toBeNull();
  });
});

describe('a time that only the words promise', () => {
  const close = { type: 'incident.close', reason: 'Nothing is owed.' } as const;
  const told = () => out('We will speak again at 11:05 GMT.');
  const open = (story: Story) =>
    obstacles(story.state, story.at).filter(({ place }) => place.key === 'next-word');

  it('stands under what is still open, where one press promises it, and closing asks for it', () => {
    const story = told();
    expect(open(story)).toMatchObject([
      { text: 'Promise the next word for 11:05 GMT…', place: { stage: 'followUp' } },
    ]);
    const asked = story.ask(close);
    expect(asked.ok ? '' : asked.error.sentence).toContain('Promise the next word for 11:05 GMT');
    const text = promiseText(clock(11, 5), story.at, story.state.zone);
    expect(text).toBe('Next update by 11:05 (GMT).');
    expect(open(story.when({ type: 'promise.make', dueAt: clock(11, 5), text }))).toEqual([]);
  });

  it('is asked for in publish too, once the words are out, and holds nobody there', () => {
    const asked = approveAll(
      leaveStage(worded('We will speak again at 11:05 GMT.', SHORT_CHANNELS), 'approve'),
    );
    const publish = leaveStage(asked, 'publish');
    expect(askedInPublish(publish.state)).toEqual([]);
    const now = released(publish);
    expect(askedInPublish(now.state)).toMatchObject([{ place: { key: 'next-word' } }]);
    expect(open(now)).toEqual([]);
  });

  it('can be let go with a reason, once for good', () => {
    const waive = open(told())[0]?.waive ?? '';
    const gone = told().when({ type: 'stage.waive', requirement: waive, reason: 'The water is back.' });
    expect(open(gone)).toEqual([]);
    const asked = gone.ask(close);
    expect(asked.ok ? '' : asked.error.sentence).not.toContain('11:05');
  });
});
