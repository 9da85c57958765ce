import type { Correction } from '../../correction/corrections.ts';
import type { IncidentState } from '../state.ts';
import { halfCorrected } from './half-corrected.ts';
import { type ReleasedPlace, type ShakenFact, shakenFacts } from './leaning.ts';
import { rightingOf } from './righting.ts';
import { wronglyTakenBack } from './wrongly-taken-back.ts';

/** The channels that a correction was ended without and on which, as it turned out afterwards, it was out, by their ids. */
export function outAfterAll(
  { releases }: Pick<IncidentState, 'releases'>,
  { statementId, cutShort }: Pick<Correction, 'statementId' | 'cutShort'>,
): readonly string[] {
  const isOut = (channel: string) =>
    releases.some((one) => one.statementId === statementId && one.channel === channel);
  return (cutShort?.channels ?? []).filter(isOut);
}

/** The channels on which a correction ended without being out, and none has been out since, by their ids. */
export function uncorrected(state: IncidentState): readonly string[] {
  const ended = state.releases.filter((one) => rightingOf(state, one)?.kind === 'ended');
  return [...new Set(ended.map(({ channel }) => channel))];
}

/**
 * The channels on which words still stand that are known to be wrong, by their ids, in the order of the playbook: they lean on
 * what stands no more and nobody said why they stay, a correction of them is not out there, also where it ended without, or
 * they are a correction of what holds after all.
 */
export function wrongStillOut(state: IncidentState): readonly string[] {
  const leaning = shakenFacts(state).flatMap(({ released }) =>
    released.map(({ release }) => release.channel),
  );
  const takenBack = wronglyTakenBack(state).flatMap(({ releases }) => releases.map(({ channel }) => channel));
  const wrong = new Set([...leaning, ...halfCorrected(state), ...uncorrected(state), ...takenBack]);
  return (state.chart.context.playbook?.channels ?? []).map(({ id }) => id).filter((id) => wrong.has(id));
}

/**
 * The facts that stand no more under words that are out and that a correction does not take back there, each with its places:
 * what whoever signs it does not put right by that.
 */
export function wrongBeside(state: IncidentState, statementId: string): readonly ShakenFact[] {
  const isBeside = ({ dealt }: ReleasedPlace) =>
    !(dealt?.kind === 'correcting' && dealt.statementId === statementId);
  return shakenFacts(state)
    .map((one) => ({ ...one, released: one.released.filter(isBeside) }))
    .filter(({ released }) => released.length > 0);
}
