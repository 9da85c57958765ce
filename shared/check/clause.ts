import type { Sentence } from '../statement/words.ts';
import type { Found } from './finding.ts';
import { placesOf } from './phrases.ts';

/** Where a clause ends for certain. The mark within a number is none. */
const MARK = String.raw`[;:!?()\n](?!\d)|[.](?=\s|$)|,(?!\d)|\s[–-]\s|—|\s(?:but|although|though|so|because)\s`;
const ENDS = new RegExp(MARK, 'giu');
const SUBJECT = String.raw`(?=(?:the|an?|it|this|these|our|we|they|he|she|there|no|nobody|your|all)\s)`;
const VERB = String.raw`\s(?:is|are|was|were|has|have|had|will|did)\s`;

/** What parts two clauses. Behind what rules it, "and" does so only once its side has a verb: "whether A and the B". */
const BREAK_BEFORE = new RegExp(String.raw`${MARK}|${VERB}(?:.*\s)?(?:and|or)\s${SUBJECT}`, 'iu');
const BREAK_BEHIND = new RegExp(String.raw`${MARK}|\s(?:and|or)\s${SUBJECT}`, 'iu');

/** The clauses of a sentence, each with its place, as far as marks and a few words part them. */
export function clausesOf(sentence: string): readonly (Found & { readonly text: string })[] {
  const ends = [...sentence.matchAll(ENDS)].map(
    ({ 0: mark, index }) => [index, index + mark.length] as const,
  );
  return [...ends, [sentence.length, sentence.length] as const].map(([to], index) => {
    const from = index === 0 ? 0 : (ends[index - 1]?.[1] ?? 0);
    return { from, to, text: sentence.slice(from, to) };
  });
}

/** The sentence in which a place begins, and the place within it; null where it lies in none. */
export function inSentence(
  sentences: readonly Sentence[],
  { from, to }: Found,
): { readonly sentence: Sentence; readonly place: Found } | null {
  const sentence = sentences.find((one) => one.from <= from && from < one.to);
  return sentence ? { sentence, place: { from: from - sentence.from, to: to - sentence.from } } : null;
}

/** Whether one of some phrases stands in the same clause as a place: "we do not know" rules nothing behind the comma. */
export function isRuled(sentence: string, { from, to }: Found, phrases: readonly string[]): boolean {
  return placesOf(sentence, phrases).some((one) => {
    if (one.to <= from) return !BREAK_BEFORE.test(sentence.slice(one.to, from));
    if (one.from >= to) return !BREAK_BEHIND.test(sentence.slice(to, one.from));
    return true;
  });
}

/** Short words tell nobody. */
const TELLING = /[\p{L}\p{N}]{3,}/gu;
const NOBODY: ReadonlySet<string> = new Set([
  ...['the', 'our', 'one', 'its', 'their', 'this', 'that', 'from', 'with', 'your', 'you', 'for', 'was'],
  ...['were', 'are', 'has', 'have', 'had', 'and', 'any', 'there', 'these', 'been'],
]);

/** The words of a text that tell who or what is meant. */
export function telling(text: string): readonly string[] {
  return (text.toLowerCase().match(TELLING) ?? []).filter((word) => !NOBODY.has(word));
}
