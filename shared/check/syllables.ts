/** Endings whose `e` is not spoken: "date", "dates", "role", "moved". */
const SILENT_END = /(?:[^aeiouyl]e|[aeiouy]les?|[^aeiouycghlsxz]es|[^aeiouydtl]ed|[aeiouyl]led)$/;
/** An `e` that is not spoken before what was put behind a word: "safe-ly", "place-ment". */
const SILENT_WITHIN = /[^aeiouyl]e(?=(?:ly|ments?|ful|less|some|where|times?|ness|thing|body|one)$)/;
/** Two vowels that are two syllables: "me-di-a", "vi-o-lent", "sci-ence", "usu-al", "go-ing". */
const APART =
  /(?<![tcsgx])i[ao]|(?<!fr|[tc])i[eu]n|(?<=[aeiouy].*)ea$|(?<=[tc])ia(?=t)|[^qg]u[ao](?!y)|eo(?!ple)|[aeiouy]ing/g;
const SPOKEN_END = /isms?$/;
const VOWELS = /[aeiouy]+/g;
const MARKS = /\p{M}/gu;

function counted(word: string): number {
  const letters = word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/['’]s?$/, '');
  const core = letters.replace(SILENT_WITHIN, (found) => found.slice(0, -1));
  const spoken = core.replace(/^y(?=[aeiou])/, '').replace(SILENT_END, (found) => found.charAt(0));
  const groups = spoken.match(VOWELS)?.length ?? 0;
  const apart = core.match(APART)?.length ?? 0;
  return Math.max(1, groups + apart + (SPOKEN_END.test(core) ? 1 : 0));
}

const MOST_KEPT = 20_000;
const kept = new Map<string, number>();

/**
 * About how many syllables a word in small letters has when read aloud in English; at least one. By rules, held against
 * an independent count: the grade of a text needs the mean of many words.
 */
export function syllablesIn(word: string): number {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const count = counted(word);
  kept.set(word, count);
  return count;
}

const BY_WORD = new Intl.Segmenter('en', { granularity: 'word' });

/** A word of a text with its place (UTF-16 offset). */
export type Word = { readonly from: number; readonly text: string };

/** The words of a text, in order; numbers are words too. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of BY_WORD.segment(text))
    if (isWordLike) found.push({ from: index, text: segment });
  return found;
}
