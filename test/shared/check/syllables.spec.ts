import { readdirSync, readFileSync } from 'node:fs';
import { syllable } from 'syllable';
import { expect, it } from 'vitest';
import { syllablesIn, wordsIn } from '../../../shared/check/syllables.ts';

const resources = new URL('../../../resources/playbooks/', import.meta.url);
const statements = new URL('../../fixtures/statements/', import.meta.url);
const texts = [resources, statements].flatMap((folder) =>
  readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')),
);
const words = wordsIn(texts.join('\n'))
  .map(({ text }) => text.toLowerCase())
  .filter((word) => /^[a-z]{2,}$/.test(word));

it('syllables agree with an independent count, word by word and in the mean', () => {
  const distinct = [...new Set(words)];
  const same = distinct.filter((word) => syllablesIn(word) === syllable(word));
  const off = distinct.filter((word) => Math.abs(syllablesIn(word) - syllable(word)) > 1);
  expect(distinct.length).toBeGreaterThan(1500);
  expect(same.length / distinct.length).toBeGreaterThan(0.95);
  expect(off).toEqual([]);
  const mean = (count: (word: string) => number) =>
    words.reduce((sum, word) => sum + count(word), 0) / words.length;
  expect(mean(syllablesIn)).toBeCloseTo(mean(syllable), 1);
});
