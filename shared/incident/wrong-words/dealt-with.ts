import type { Fact } from '../../fact/facts.ts';
import { heldUntil } from '../../fact/held-until.ts';
import type { Release } from '../../release/releases.ts';
import { type Kept, keptOf } from '../../sentence/links.ts';
import type { IncidentState } from '../state.ts';
import { correctedBy } from './corrected-by.ts';
import type { Owns } from './owns-to.ts';

/** What was done about a sentence that leans on a fact that stands no more; `held`: nothing has to be, it was right when it went out. */
export type Dealt =
  | { readonly kind: 'held' }
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'correcting' | 'corrected'; readonly statementId: string };

/** True where a sentence that is out is right by now: a correction of it is out there, or it was right when it went out. */
export function isPutRight(dealt: Dealt | null): boolean {
  return dealt?.kind === 'corrected' || dealt?.kind === 'held';
}

type About = { readonly state: IncidentState; readonly fact: Fact };

/** That somebody said why a sentence stays, as its fact stands now; null while nobody has. */
export function keptAs({ state, fact }: About, words: string): Dealt | null {
  if (fact.status === 'confirmed') return null;
  const kept = keptOf(state.links, { words, factId: fact.factId, status: fact.status });
  return kept && { kind: 'kept', kept };
}

/** True where words were out while a fact held that held until then: by the time that is written down for them. */
export function wasOutBy({ releasedAt }: Pick<Release, 'releasedAt'>, until: number | null): boolean {
  return until !== null && releasedAt <= until;
}

/**
 * What was done about a sentence that is out. One that was right when it went out is not wrong, whatever came later; else a
 * correction that is out there too comes before a reason why it stays. `owns`: what words own to on its channel.
 */
export function dealtWith(about: About, release: Release, words: string, owns: Owns): Dealt | null {
  if (wasOutBy(release, heldUntil(about.fact))) return { kind: 'held' };
  const corrected = correctedBy(about.state, release, words);
  if (corrected?.kind === 'corrected') return corrected;
  const owned = owns(release);
  if (owned?.kind === 'corrected') return owned;
  return keptAs(about, words) ?? corrected ?? owned;
}
