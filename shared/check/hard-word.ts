import { linksIn } from '../channel/links.ts';
import type { Check } from './finding.ts';
import { says } from './phrases.ts';
import { syllablesIn, wordsIn } from './syllables.ts';

/** True for a part of an address or of a name on a network: "@marlowwater", "marlowwater.example". Nobody chooses its words. */
function isOfAddress(text: string, from: number, to: number): boolean {
  return (
    /[@#]$|[\p{L}\d][.-]$/u.test(text.slice(Math.max(0, from - 2), from)) ||
    /^[.@]\p{L}/u.test(text.slice(to, to + 2))
  );
}

const SENTENCE_END = /(?:^|[.!?:\n]["”’)]*\s*)$/;

/** Words that a text writes with a capital in mid-sentence: names, also where they begin a sentence. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const all = texts.flatMap((text) =>
    wordsIn(text).filter(
      ({ from, text: word }) =>
        /^\p{Lu}\p{Ll}/u.test(word) && !SENTENCE_END.test(text.slice(Math.max(0, from - 4), from)),
    ),
  );
  return new Set(all.map(({ text }) => text.toLowerCase()));
}

/** In a text too short for a grade: long words that few use when they speak. Names are left alone. */
export const hardWord: Check = (text, { rule, sentences, thresholds, facts }) => {
  const words = wordsIn(text);
  if (words.length >= thresholds.gradeFromWords) return [];
  const links = linksIn(text);
  const names = namesIn([text, ...facts]);
  const seen = new Set<string>();
  return words.flatMap(({ from, text: word }) => {
    const plain = word.toLowerCase();
    const begins = sentences.some((one) => one.from === from);
    const isName = word !== plain && (!begins || names.has(plain));
    const inLink = links.some((link) => link.from <= from && from < link.to);
    if (
      isName ||
      inLink ||
      isOfAddress(text, from, from + word.length) ||
      seen.has(plain) ||
      !/^\p{L}+$/u.test(plain)
    )
      return [];
    seen.add(plain);
    if (syllablesIn(plain) < thresholds.hardSyllables || says(plain, rule.words)) return [];
    return [{ from, to: from + word.length }];
  });
};
