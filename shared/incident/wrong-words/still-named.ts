import type { Fact } from '../../fact/facts.ts';
import { gistOfFact } from '../../fact/likely.ts';
import { type LostName, lostNames, type Names, placesOfName, writtenIn } from '../../fact/names.ts';
import { linkBook } from '../../sentence/links.ts';
import { droppedIn } from '../dropped-names.ts';
import type { IncidentState } from '../state.ts';
import { correctedBy } from './corrected-by.ts';
import { leansOn, takesBack } from './likely-leans.ts';
import { readRelease, type StillHeld } from './still-held.ts';

/** What sentences are looked through for: names, and the facts that hold some of them. */
type Sought = { readonly lost: readonly LostName[]; readonly others: readonly Fact[] };

/**
 * Names that a fact says and no confirmed one does: of a fact that falls without other words nobody knows whether they are wrong. Of
 * one that was put otherwise also those that its new words leave out and another line holds.
 */
function soughtOf(state: IncidentState, fact: Fact): Sought {
  const others = state.facts.filter((one) => one.status === 'confirmed' && one.factId !== fact.factId);
  const dropped = droppedIn(state, fact);
  return {
    lost: [...lostNames(gistOfFact(fact).names().names, others.map(gistOfFact)), ...dropped],
    others: dropped.length === 0 ? [] : others,
  };
}

const saysAny = (named: Names, lost: readonly LostName[]): boolean =>
  lost.some((one) => placesOfName(named, one).length > 0);

/** Sentences that are out, do not count as leaning on a fact, and name what only it named, or what its new words leave out. */
export function stillNamed(state: IncidentState, fact: Fact): readonly StillHeld[] {
  const { lost, others } = soughtOf(state, fact);
  if (lost.length === 0) return [];
  const [lean, book] = [leansOn(state, fact.factId), linkBook(state.links)];
  const tiedTo = (words: string) => {
    const ids = book(words)?.factIds ?? [];
    return state.facts.filter(({ factId }) => ids.includes(factId));
  };
  const found = new Map<string, StillHeld>();
  for (const release of state.releases) {
    if (takesBack(state, release.statementId, fact.factId)) continue;
    for (const { text: words, gist, isQuote } of readRelease(state, release)) {
      if (isQuote || !saysAny(gist().names(), lost)) continue;
      if (lean(words, gist) !== null || correctedBy(state, release, words) !== null) continue;
      const said = lost.filter((one) => placesOfName(gist().names(), one).length > 0);
      if (tiedTo(words).some((one) => saysAny(gistOfFact(one).names(), said))) continue;
      const lines = others.filter((one) => saysAny(gistOfFact(one).names(), said)).length;
      const channels = [...(found.get(words)?.channels ?? []), release.channel];
      const says = writtenIn(gist().names(), said);
      found.set(words, { words, says, lines, channels: [...new Set(channels)] });
    }
  }
  return [...found.values()];
}
