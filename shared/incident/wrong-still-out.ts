import type { Correction } from '../correction/corrections.ts';
import { halfCorrected } from './half-corrected.ts';
import { shakenFacts } from './leaning.ts';
import type { IncidentState } from './state.ts';

/** The channels that a correction ended without, as far as no later correction of the same releases went out there. */
function endedWithout(state: IncidentState, { cutShort, at, releaseIds }: Correction): readonly string[] {
  const later = state.corrections.filter(
    (one) => one.at > at && one.releaseIds.some((id) => releaseIds.includes(id)),
  );
  const isRighted = (channel: string) =>
    state.releases.some(
      (one) => one.channel === channel && later.some(({ statementId }) => statementId === one.statementId),
    );
  return (cutShort?.channels ?? []).filter((channel) => !isRighted(channel));
}

/** The channels on which a correction ended without being out, and none has been out since, by their ids. */
export function uncorrected(state: IncidentState): readonly string[] {
  return [...new Set(state.corrections.flatMap((one) => endedWithout(state, one)))];
}

/**
 * The channels on which words still stand that are known to be wrong, by their ids, in the order of the playbook: they lean on
 * what stands no more and nobody said why they stay, or a correction of them is not out there, also where it ended without.
 */
export function wrongStillOut(state: IncidentState): readonly string[] {
  const leaning = shakenFacts(state).flatMap(({ released }) =>
    released.map(({ release }) => release.channel),
  );
  const wrong = new Set([...leaning, ...halfCorrected(state), ...uncorrected(state)]);
  return (state.chart.context.playbook?.channels ?? []).map(({ id }) => id).filter((id) => wrong.has(id));
}
