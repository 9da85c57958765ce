import { isErasedText } from '../erasure/erasures.ts';
import type { Person } from '../people/people.ts';
import { readSearch } from './query.ts';

/** So many are offered at most: a beginning that many names have is no name yet. */
const MOST_NAMED = 3;

/** One letter begins half the names of a room. */
const SHORTEST = 2;

const NO_LETTER = /[^\p{L}\p{N}]+/u;

/** The words of a text without capitals and accents, as the index compares them. */
function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(NO_LETTER).filter((word) => word !== '');
}

/** Whether each word begins a part of the name, and no two the same one. */
function begins(words: readonly string[], name: string): boolean {
  let parts = plainWords(name);
  return words.every((word) => {
    const at = parts.findIndex((part) => part.startsWith(word));
    parts = parts.filter((_, index) => index !== at);
    return at >= 0;
  });
}

/** The people whose name is begun by what somebody typed as a search, and by nothing else in it; in the order of their names. */
export function namedIn(typed: string, people: readonly Person[]): readonly Person[] {
  const read = readSearch(typed);
  const words = read.ok ? read.value.flatMap(({ text }) => plainWords(text)) : [];
  if (words.length === 0 || words.every(({ length }) => length < SHORTEST)) return [];
  return people
    .filter(({ name }) => !isErasedText(name) && begins(words, name))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .slice(0, MOST_NAMED);
}
