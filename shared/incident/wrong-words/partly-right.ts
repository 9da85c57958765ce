import type { Fact } from '../../fact/facts.ts';
import { factIdsUnder } from '../../sentence/links.ts';
import type { IncidentState } from '../state.ts';

/** The facts under a sentence that stand, where others under it do not: only part of the sentence is wrong. */
export function partlyRight(
  { facts, links }: Pick<IncidentState, 'facts' | 'links'>,
  words: string,
): readonly Fact[] {
  const under = factIdsUnder(links, [words]);
  const all = facts.filter(({ factId }) => under.has(factId));
  const standing = all.filter(({ status }) => status === 'confirmed');
  return standing.length < all.length ? standing : [];
}
