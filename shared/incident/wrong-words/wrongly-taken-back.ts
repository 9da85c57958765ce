import type { Correction } from '../../correction/corrections.ts';
import type { Fact } from '../../fact/facts.ts';
import type { Release } from '../../release/releases.ts';
import { linkBook } from '../../sentence/links.ts';
import type { IncidentState } from '../state.ts';
import { confirmedAgain } from './confirmed-again.ts';
import { rightingOf } from './righting.ts';
import { sentencesIn } from './sentences-in.ts';

/** A correction that is out and takes back what holds after all, and its releases where nothing has set that right since. */
export type TakenBack = {
  readonly correction: Correction;
  readonly fact: Fact;
  readonly releases: readonly Release[];
};

/** True where words that lean on the fact that holds went out on the same channel after the correction. */
function saidAgain(state: IncidentState, fact: Fact, out: Release): boolean {
  const book = linkBook(state.links);
  return state.releases.some(
    (one) =>
      one.channel === out.channel &&
      one.releasedAt > out.releasedAt &&
      [...sentencesIn(state, one)].some((words) => book(words)?.factIds.includes(fact.factId)),
  );
}

/** Every correction that is out and itself wrong now, in the order in which they were begun. */
export function wronglyTakenBack(state: IncidentState): readonly TakenBack[] {
  return state.corrections.flatMap((correction) => {
    const fact = confirmedAgain(state, correction);
    if (fact === null) return [];
    const own = state.releases.filter(({ statementId }) => statementId === correction.statementId);
    const releases = own.filter(
      (one) => rightingOf(state, one)?.kind !== 'corrected' && !saidAgain(state, fact, one),
    );
    return releases.length === 0 ? [] : [{ correction, fact, releases }];
  });
}
