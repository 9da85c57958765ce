import { type LookAlike, lookAlikes } from '../statement/look-alikes.ts';
import { type HiddenCharacter, hiddenCharacters, maySetOrder } from '../statement/words.ts';
import type { Check, Found } from './finding.ts';

type Place = HiddenCharacter | LookAlike;

/** Any space but the zero-width one, which is looked for itself. */
const SPACE = /[^\S\uFEFF]/u;

/** The word around a place, so that people see which one is meant; two words where nothing else stands beside it. */
function wordAround(text: string, at: number): { readonly from: number; readonly to: number } {
  let [from, to] = [at, at];
  while (from > 0 && !SPACE.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && !SPACE.test(text.charAt(to))) to += 1;
  return { from, to };
}

/** Places by the word that they stand in, in the order of the text. */
function byWord<P extends Place>(text: string, places: readonly P[]): ReadonlyMap<number, readonly P[]> {
  const words = new Map<number, P[]>();
  for (const place of places) {
    const { from } = wordAround(text, place.at);
    words.set(from, [...(words.get(from) ?? []), place]);
  }
  return words;
}

const namesOf = (places: readonly Place[]): string =>
  [...new Set(places.map(({ code, name }) => `${code}, ${name}`))].join('; ');

/** A word with each of some characters written as `other` says, which may be nothing. */
function rewritten<P extends Place>(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  places: readonly P[],
  other: (place: P) => string,
): string {
  let [word, at] = ['', from];
  for (const place of places) {
    word += text.slice(at, place.at) + other(place);
    at = place.at + String.fromCodePoint(text.codePointAt(place.at) ?? 0).length;
  }
  return word + text.slice(at, to);
}

/**
 * Characters that cannot be seen, each by the word that it stands in; without them it is the same word to a reader, unless
 * they put words of two directions in order: then people have to look.
 */
export const hidden: Check = (text) =>
  [...byWord(text, hiddenCharacters(text))].map(([from, places]): Found => {
    const { to } = wordAround(text, from);
    const said = namesOf(places);
    if (places.some((place) => maySetOrder(text, place))) return { from, to, said };
    const instead = rewritten(text, { from, to }, places, () => '');
    return { from, to, said, instead, exact: true };
  });

/** Letters that pass for others, each by its word; what to write instead where all of them are known. */
export const lookAlike: Check = (text) =>
  [...byWord(text, lookAlikes(text))].map(([from, places]): Found => {
    const { to } = wordAround(text, from);
    const said = namesOf(places);
    if (places.some(({ plain }) => plain === null)) return { from, to, said };
    const instead = rewritten(text, { from, to }, places, ({ plain }) => plain ?? '');
    return { from, to, said, instead, exact: true };
  });
