import { syllable } from 'syllable';

const BY_WORD = new Intl.Segmenter('en', { granularity: 'word' });
const MOST_KEPT = 20_000;
const kept = new Map<string, number>();

/** How many syllables a word has when read aloud; at least one. */
export function syllablesIn(word: string): number {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const count = Math.max(1, syllable(word));
  kept.set(word, count);
  return count;
}

/** A word of a text with its place (UTF-16 offset). */
export type Word = { readonly from: number; readonly text: string };

/** The words of a text, in order; numbers are words too. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of BY_WORD.segment(text))
    if (isWordLike) found.push({ from: index, text: segment });
  return found;
}
