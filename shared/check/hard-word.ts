import { linksIn } from '../channel/links.ts';
import type { Check } from './finding.ts';
import { says } from './phrases.ts';
import { syllablesIn, wordsIn } from './syllables.ts';

/** In a text too short for a grade: long words that few use when they speak. Names are left alone. */
export const hardWord: Check = (text, { rule, sentences, thresholds }) => {
  const words = wordsIn(text);
  if (words.length >= thresholds.gradeFromWords) return [];
  const links = linksIn(text);
  const seen = new Set<string>();
  return words.flatMap(({ from, text: word }) => {
    const plain = word.toLowerCase();
    const begins = sentences.some((one) => one.from === from);
    const isName = word !== plain && !begins;
    const inLink = links.some((link) => link.from <= from && from < link.to);
    if (isName || inLink || seen.has(plain) || !/^\p{L}+$/u.test(plain)) return [];
    seen.add(plain);
    if (syllablesIn(plain) < thresholds.hardSyllables || says(plain, rule.words)) return [];
    return [{ from, to: from + word.length }];
  });
};
