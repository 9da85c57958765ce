import { wordCount } from '../statement/words.ts';
import type { Check } from './finding.ts';
import { syllablesIn, wordsIn } from './syllables.ts';

/**
 * The school grade that a text asks for (Flesch-Kincaid: Kincaid et al., Research Branch Report 8-75, Naval Technical
 * Training, 1975).
 */
export function gradeOf(text: string, sentenceCount: number): number {
  const words = wordsIn(text);
  const syllables = words.reduce((sum, one) => sum + syllablesIn(one.text.toLowerCase()), 0);
  return 0.39 * (words.length / sentenceCount) + 11.8 * (syllables / words.length) - 15.59;
}

/** The grade of a longer text, where it asks too much; leads to its longest sentence. */
export const readability: Check = (text, { sentences, thresholds }) => {
  if (sentences.length === 0 || wordCount(text) < thresholds.gradeFromWords) return [];
  const grade = gradeOf(text, sentences.length);
  const longest = sentences.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  if (grade <= thresholds.warnAboveGrade) return [];
  const said = `Grade ${grade.toFixed(1)}, above ${thresholds.warnAboveGrade}. The longest sentence is this.`;
  return [{ from: longest.from, to: longest.to, said }];
};

/** In a text too short for a grade: sentences that are too long to take in at once. */
export const longSentence: Check = (text, { sentences, thresholds }) => {
  if (wordCount(text) >= thresholds.gradeFromWords) return [];
  return sentences.flatMap((one) => {
    const count = wordCount(one.text);
    return count > thresholds.sentenceWords
      ? [{ from: one.from, to: one.to, said: `${count} words, above ${thresholds.sentenceWords}.` }]
      : [];
  });
};
