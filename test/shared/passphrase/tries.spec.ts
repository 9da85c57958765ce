import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../../shared/passphrase/strength.ts';
import { evolveTries, type TriesOf, waitMs, waitSentence } from '../../../shared/passphrase/tries.ts';

const refused = (at: number) =>
  ({ type: 'passphrase.refused', at, by: 'system', data: { personId: 'ada' } }) as const;
const wrong = (count: number): TriesOf =>
  Array.from({ length: count }, (_, index) => refused(index)).reduce(evolveTries, {} as TriesOf);
const waitAfter = (count: number) => waitMs(wrong(count)['ada'], count - 1);

describe('wrong passphrases', () => {
  it('cost nothing three times, then 5 s, twice as much each time, and five minutes at most', () => {
    expect([0, 1, 2, 3, 4, 5, 8, 9, 10, 40].map(waitAfter)).toEqual([
      0, 0, 0, 5000, 10_000, 20_000, 160_000, 300_000, 300_000, 300_000,
    ]);
  });

  it('are waited for only once, and not longer because a clock was set back', () => {
    const tries = wrong(4)['ada'];
    expect([waitMs(tries, 3 + 9999), waitMs(tries, 3 + 10_000)]).toEqual([1, 0]);
    expect(waitMs(tries, -1_000_000)).toBe(0);
  });

  it('are forgotten with the right one, for that person alone', () => {
    const both = evolveTries(wrong(5), { ...refused(9), data: { personId: 'ben' } });
    const after = evolveTries(both, {
      type: 'passphrase.accepted',
      at: 10,
      by: 'ada',
      data: { personId: 'ada' },
    });
    expect(after).toEqual({ ben: { wrong: 1, lastAt: 9 } });
  });

  it('are explained in a sentence that says how long, and where they stand', () => {
    expect(waitSentence('Ada', 0)).toBe(null);
    expect(waitSentence('Ada', 4001)).toBe(
      'Too many wrong passphrases for Ada. Wait 5 s, then type it again; the wrong tries are in the log of the room.',
    );
  });
});

describe('the strength of a passphrase', () => {
  it('is told in a sentence that says what to do', () => {
    const at = (characters: number, score: number, weakness: 'names' | null = null) =>
      strengthOf(characters, { score, weakness });
    expect(at(0, 0)).toMatchObject({
      good: false,
      sentence: expect.stringMatching(/^Choose a passphrase\./),
    });
    expect(at(11, 4)).toMatchObject({ good: false, sentence: expect.stringMatching(/1 more character\./) });
    expect(at(14, 2, 'names')).toMatchObject({
      good: false,
      sentence: expect.stringMatching(/names that belong/),
    });
    expect(at(14, 2)).toMatchObject({ good: false, sentence: expect.stringMatching(/can be guessed/) });
    expect([at(12, 3).good, at(30, 4).good]).toEqual([true, true]);
  });
});
