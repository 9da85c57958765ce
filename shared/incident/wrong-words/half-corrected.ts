import type { Correction } from '../../correction/corrections.ts';
import type { Release } from '../../release/releases.ts';
import { keptOf } from '../../sentence/links.ts';
import { currentStatement } from '../../statement/statements.ts';
import { channelsOut } from '../channels-out.ts';
import type { IncidentState } from '../state.ts';
import { confirmedAgain } from './confirmed-again.ts';
import { sentencesIn } from './sentences-in.ts';

/** True where somebody said of every wrong sentence of a release why it stays: there is nothing to correct there any more. */
export function staysThere(state: IncidentState, { words, factId }: Correction, release: Release): boolean {
  const status = state.facts.find((one) => one.factId === factId)?.status;
  if (factId === undefined || status === undefined || status === 'confirmed') return false;
  const said = sentencesIn(state, release);
  const wrong = words.filter((one) => said.has(one));
  return (
    wrong.length > 0 && wrong.every((one) => keptOf(state.links, { words: one, factId, status }) !== null)
  );
}

/**
 * The channels on which wrong words are still out although their correction is out elsewhere, each once, by their ids. Empty
 * while the correction is only being written, once it is out everywhere it has to be, once somebody said why it ends, and
 * while what it takes back holds after all.
 */
export function halfCorrected(state: IncidentState): readonly string[] {
  const current = currentStatement(state.statements)?.statementId;
  const correction = state.corrections.find((one) => one.statementId === current);
  if (!correction || correction.cutShort) return [];
  const again = confirmedAgain(state, correction);
  if (again !== null && again.factId === correction.factId) return [];
  const out = channelsOut(state, current);
  if (out.size === 0) return [];
  const missing = state.releases.filter(
    (one) =>
      correction.releaseIds.includes(one.releaseId) &&
      !out.has(one.channel) &&
      !staysThere(state, correction, one),
  );
  return [...new Set(missing.map(({ channel }) => channel))];
}
