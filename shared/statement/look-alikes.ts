/** A letter that a reader takes for another. `at` is its UTF-16 offset. */
export type LookAlike = {
  readonly at: number;
  readonly letter: string;
  readonly code: string;
  /** "Cyrillic letter, looks like a" */
  readonly name: string;
  /** The letter that a reader takes it for; null where it is drawn like none. */
  readonly plain: string | null;
};

/**
 * Letters of other scripts that are drawn as a Latin one (the single-letter pairs of Unicode's confusables.txt, UTS 39,
 * for the scripts that share letters with Latin). A word of nothing but these passes for a Latin word.
 */
const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аАВсСԁеЕһНіІјЈКМоОрРѕЅТхХуԚԛԜԝ', 'aABcCdeEhHiIjJKMoOpPsSTxXyQqWw'],
    ['ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧνϳ', 'ABEZHIKMNOoPTYXvj'],
    ['աոսօհցքԼՍՕ', 'wnuohgpLUO'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, index) => [letter, to[index] ?? ''])),
);

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Georgian',
] as const;
type Script = (typeof SCRIPTS)[number];

const OF: readonly (readonly [Script, RegExp])[] = SCRIPTS.map((script) => [
  script,
  new RegExp(`\\p{Script=${script}}`, 'u'),
]);

/** Letters for formulas and for East Asian setting, which are drawn as plain Latin letters and digits. */
const DRESSED = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u;
const FOREIGN = /[^\P{L}\p{Script=Latin}]|[\uFF10-\uFF5A\u{1D400}-\u{1D7FF}]/u;
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

function scriptOf(letter: string): Script | null {
  return OF.find(([, test]) => test.test(letter))?.[0] ?? null;
}

function found(letter: string, at: number, script: Script | null): LookAlike {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const plain = (DRESSED.test(letter) ? letter.normalize('NFKC') : TWINS[letter]) ?? null;
  const kind = script === null || DRESSED.test(letter) ? 'Special letter' : `${script} letter`;
  return { at, letter, code, name: plain === null ? kind : `${kind}, looks like ${plain}`, plain };
}

/** In a word of several scripts, the script of most of its letters; the first where there is a tie. */
function mainScript(scripts: readonly (Script | null)[]): Script | null {
  const count = (script: Script) => scripts.filter((one) => one === script).length;
  const present = SCRIPTS.filter((script) => count(script) > 0);
  return present.toSorted((one, other) => count(other) - count(one))[0] ?? null;
}

function inWord(word: string, from: number, textIsLatin: boolean): readonly LookAlike[] {
  const letters = [...word].map((letter) => ({ letter, script: scriptOf(letter) }));
  const main = mainScript(letters.map((one) => one.script));
  const isTwin = textIsLatin && main !== 'Latin' && letters.every(({ letter }) => letter in TWINS);
  let at = from;
  return letters.flatMap(({ letter, script }) => {
    const here = at;
    at += letter.length;
    const strange = DRESSED.test(letter) || isTwin || (script !== null && script !== main);
    return strange ? [found(letter, here, script)] : [];
  });
}

/**
 * Every letter that mixes scripts within a word, every word of another script that passes for a Latin one in a Latin
 * text, and letters in disguise (mathematical, full-width). A name in its own script is left alone.
 */
export function lookAlikes(text: string): readonly LookAlike[] {
  if (!FOREIGN.test(text)) return [];
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return [...text.matchAll(WORD)].flatMap((match) => inWord(match[0], match.index, latin * 2 > letters));
}
