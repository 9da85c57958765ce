import { wholeSpan } from '../whole-seconds.ts';
import { brokenGlass } from './break-glass.ts';
import type { IncidentEvent } from './events.ts';
import type { IncidentState } from './state.ts';

/**
 * When exactly these words could first go out, by the clock as it stands now (epoch ms UTC): every signer had approved them,
 * the glass was broken for them, or they were filled into an envelope. Null while nothing lets them out.
 */
export function letOutAt(state: IncidentState, revisionId: string): number | null {
  const requests = state.approvals.filter((one) => one.revisionId === revisionId);
  const instants = [
    ...requests.map(({ approvedAt }) => approvedAt),
    ...requests.map((one) => brokenGlass(state, one)?.confirmed?.at ?? null),
    ...state.envelopes.filter((one) => one.revisionId === revisionId).map(({ appliedAt }) => appliedAt),
  ].filter((one) => one !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Words that were out before anything let them out: from when they were out to when they were let, epoch ms UTC. */
export type OutBefore = { readonly from: number; readonly to: number };

/**
 * Whether words were out on a channel before they could go out, as it is when that is written down; null where they were
 * not. What happened is recorded all the same: a log that refused it would only hide it.
 */
export function outBefore(
  state: IncidentState,
  { revisionId, releasedAt }: { readonly revisionId: string; readonly releasedAt: number },
): OutBefore | null {
  const to = letOutAt(state, revisionId);
  return to !== null && wholeSpan(releasedAt, to) > 0 ? { from: releasedAt, to } : null;
}

/** The release that an event is, by its id, where it was out before anything let it out; nothing for any other event. */
export function outEarly(
  before: IncidentState,
  event: IncidentEvent,
): readonly (readonly [string, OutBefore])[] {
  if (event.type !== 'release.recorded') return [];
  const early = outBefore(before, event.data);
  return early === null ? [] : [[event.data.releaseId, early]];
}
