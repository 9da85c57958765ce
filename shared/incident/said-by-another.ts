import { NEARLY_THE_SAME } from '../fact/likely.ts';
import { linkBook } from '../sentence/links.ts';
import type { IncidentState } from './state.ts';
import type { LeaningPlace } from './wrong-words/leaning.ts';

/**
 * The sentences, of those that only look like leaning on a fact, that are tied to another which stands, and say no figure but
 * its: they are likely right. Each with why it is in the list.
 */
export function saidByAnother(
  { links, facts }: Pick<IncidentState, 'links' | 'facts'>,
  places: readonly LeaningPlace[],
): ReadonlyMap<string, string> {
  const book = linkBook(links);
  const standing = new Set(facts.filter((one) => one.status === 'confirmed').map(({ factId }) => factId));
  const isTied = (words: string) => book(words)?.factIds.some((factId) => standing.has(factId)) ?? false;
  const found = places.filter(({ likely, words }) => likely === NEARLY_THE_SAME && isTied(words));
  return new Map(found.map(({ words }) => [words, `${NEARLY_THE_SAME}; tied to another fact, which stands`]));
}
