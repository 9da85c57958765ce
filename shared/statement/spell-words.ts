import { linksIn } from '../channel/links.ts';

/** A word whose spelling can be looked up, with its place (UTF-16 offsets, end exclusive). */
export type SpellWord = { readonly from: number; readonly to: number; readonly word: string };

const WORD = /[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*/gu;
/** What no dictionary knows: slots, mail, handles, tags, names of files, and whatever has a digit or an underscore in it. */
const NO_WORDS = [
  /\{\{[^{}]*\}\}/g,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /[@#＠＃][\p{L}\p{M}\p{N}_.-]+/gu,
  /[\p{L}\p{M}]*[\p{N}_][\p{L}\p{M}\p{N}_]*/gu,
  /\p{L}+(?:\.\p{L}+)+(?:\/\S*)?/gu,
] as const;
/** Letters that stand for words are looked at by the check of acronyms, not by a dictionary. */
const ACRONYM = /^\p{Lu}{2,}s?$/u;

type Range = Pick<SpellWord, 'from' | 'to'>;

function leftOut(text: string): readonly Range[] {
  const found = NO_WORDS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: all, index }) => ({ from: index, to: index + all.length })),
  );
  return [...linksIn(text), ...found];
}

/** A word as dictionaries write it: composed, with the plain apostrophe. */
export function dictionaryForm(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'");
}

/** The words of a text that a dictionary can be asked about. */
export function wordsToSpell(text: string): readonly SpellWord[] {
  const out = leftOut(text);
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: from }) => {
    const to = from + word.length;
    if (word.length < 2 || ACRONYM.test(word)) return [];
    return out.some((one) => one.from < to && from < one.to) ? [] : [{ from, to, word }];
  });
}

const OWNER = /'s$/i;

/** The words of texts that hold names, in small letters: none of them is a mistake where it stands in another text. */
export function knownWords(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => [...text.matchAll(WORD)].map(([word]) => plainWord(word)));
  return new Set(words);
}

/** A word without its case and its "'s": how a list of known words holds it. */
export function plainWord(word: string): string {
  return dictionaryForm(word).toLowerCase().replace(OWNER, '');
}
