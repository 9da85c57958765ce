import { describe, expect, it } from 'vitest';
import { typedLater } from '../../../shared/envelope/slots.ts';
import { renderWords } from '../../../shared/fill-slot.ts';
import { otherTime, promisedInWords, unwatchedPromise } from '../../../shared/incident/promised-words.ts';
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
