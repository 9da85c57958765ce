import { expect, test } from 'vitest';
import { countdownOf } from '../../../shared/playbook/countdown.ts';
import { masterStand, masterWords } from '../../../shared/projection/clock-words.ts';

const ENDED = { firstWordsAt: null, endedAt: 2, internalOnly: false } as const;
const after = (minutes: number) => countdownOf(minutes * 60_000, 20 * 60_000, 50);

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
  expect(masterWords(after(21), masterStand(ENDED))).toEqual({
    text: '21:00',
    rest: 'no words, of 20:00',
    tone: 'done',
  });
  const internal = masterStand({ ...ENDED, internalOnly: true });
  expect(masterWords(after(21), internal)).toMatchObject({ rest: 'internal only, of 20:00' });
});
