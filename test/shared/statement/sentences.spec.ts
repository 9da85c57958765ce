import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkBook, speaksOf } from '../../../shared/sentence/links.ts';
import { sentences } from '../../../shared/statement/words.ts';

const said = (text: string, lang?: string) => sentences(text, lang).map((one) => one.text);

describe('a sentence that begins with a number', () => {
  it.each([
    ['We are sorry. 12,400 accounts were read.', 2],
    ['That was wrong. 31,050 accounts were read. 40 were ours.', 3],
    ['It was found at 20:58. 12,400 accounts were read.', 2],
    ['It ended at 20:58 GMT. £12 million is lost.', 2],
    ['We said: “It is over.” 300 people wait.', 2],
  ])('is one of its own: %s', (text, count) => {
    expect(said(text)).toHaveLength(count);
  });

  it.each([
    'No.',
    'approx.',
    'Jan.',
    'p.',
    'pp.',
    'a.m.',
    'p.m.',
    'Fig.',
    'max.',
    'Sept.',
    'e.g.',
    'B.',
    '3.',
    'Mon.',
  ])('is none behind %s', (word) => {
    expect(said(`It is said in ${word} 5 of the list.`)).toHaveLength(1);
  });

  it('holds for any number and any whole sentence, and leaves every letter in its place', () => {
    const word = fc.stringMatching(/^[a-z]{5,9}$/u);
    const sentence = fc.tuple(word, word).map(([one, other]) => `The ${one} ${other}.`);
    const counted = fc
      .tuple(fc.integer({ min: 1, max: 99_999 }), word)
      .map(([many, what]) => `${many} ${what} left.`);
    fc.assert(
      fc.property(fc.array(fc.tuple(sentence, counted), { minLength: 1, maxLength: 5 }), (pairs) => {
        const all = pairs.flat();
        const text = all.join(' ');
        const found = sentences(text);
        expect(found.map((one) => one.text)).toEqual(all);
        for (const { from, to, text: words, number } of found) {
          expect(text.slice(from, to)).toBe(words);
          expect(found[number - 1]?.text).toBe(words);
        }
      }),
    );
  });
});

it('what a log says of two sentences that were taken for one holds for each of them', () => {
  const both = 'We are sorry. 12,400 accounts were read.';
  const mark = { words: both, as: 'facts' as const, factIds: ['f'], itemIds: [], at: 1, by: 'p' };
  const book = linkBook({ marks: [mark], kept: [] });
  expect(['We are sorry.', '12,400 accounts were read.', both].map((one) => book(one)?.factIds)).toEqual([
    ['f'],
    ['f'],
    ['f'],
  ]);
  expect(speaksOf(both, '12,400 accounts were read.')).toBe(true);
  expect(speaksOf(both, 'accounts were read.')).toBe(false);
});
