import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countdownOf } from '../../../shared/playbook/countdown.ts';
import { clockWords, masterStand, masterWords } from '../../../shared/projection/clock-words.ts';

const ENDED = { firstWordsAt: null, endedAt: 2, internalOnly: false, firstWordsKnown: true } as const;
const after = (minutes: number) => countdownOf({ from: 0, to: minutes * 60_000 }, 20 * 60_000, 50);

test('the clock to first words counts down, then up with a plus, until words are out', () => {
  expect(masterWords(after(9), 'running')).toEqual({ text: '11:00', rest: 'left of 20:00', tone: 'calm' });
  expect(masterWords(after(21), 'running')).toEqual({ text: '+1:00', rest: 'over 20:00', tone: 'over' });
});

test('once it stands it says how long it took, and shouts only where that was too long', () => {
  expect(masterWords(after(9), masterStand({ ...ENDED, firstWordsAt: 1, endedAt: null }))).toEqual({
    text: '9:00',
    rest: 'out, of 20:00',
    tone: 'done',
  });
  expect(masterWords(after(21), masterStand({ ...ENDED, firstWordsAt: 1 }))).toMatchObject({
    text: '21:00',
    tone: 'over',
  });
  const by = masterStand({ ...ENDED, firstWordsAt: 1, firstWordsKnown: false });
  expect(masterWords(after(9), by)).toMatchObject({ rest: 'out at the latest, of 20:00' });
  expect(masterWords(after(21), masterStand(ENDED))).toEqual({
    text: '21:00',
    rest: 'no words, of 20:00',
    tone: 'done',
  });
  const internal = masterStand({ ...ENDED, internalOnly: true });
  expect(masterWords(after(21), internal)).toMatchObject({ rest: 'internal only, of 20:00' });
});

test('what is left is never more than the whole, and both make what is gone, whatever the milliseconds are', () => {
  const promised = { from: 1_000_700, dueAt: 1_000_700 + 26 * 60_000 + 9_600 };
  const at = (ms: number) =>
    clockWords(
      countdownOf({ from: promised.from, to: promised.from + ms }, promised.dueAt - promised.from, 50),
    );
  expect(at(0)).toEqual({ text: '26:10', rest: 'left of 26:10' });
  expect(at(300)).toEqual({ text: '26:09', rest: 'left of 26:10' });
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(4_000_000), fc.nat(5_000_000), (from, allowed, gone) => {
      const { shown, elapsedMs, remainingMs } = countdownOf({ from, to: from + gone }, allowed, 50);
      expect([elapsedMs, remainingMs]).toEqual([gone, allowed - gone]);
      expect(shown.leftMs).toBeLessThanOrEqual(shown.allowedMs ?? 0);
      expect(shown.goneMs + (shown.leftMs ?? 0)).toBe(shown.allowedMs);
      expect(shown.goneMs % 1000).toBe(0);
    }),
  );
});
