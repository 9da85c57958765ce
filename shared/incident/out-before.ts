import type { OutBefore } from '../release/releases.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { brokenGlass } from './break-glass.ts';
import type { IncidentDocuments } from './state.ts';

type LettingOut = Pick<IncidentDocuments, 'approvals' | 'glasses' | 'envelopes'>;

/**
 * When exactly these words could first go out, by the clock as it stands now (epoch ms UTC): every signer had approved them,
 * the glass was broken for them, or they were filled into an envelope. Null while nothing lets them out.
 */
export function letOutAt(state: LettingOut, revisionId: string): number | null {
  const requests = state.approvals.filter((one) => one.revisionId === revisionId);
  const instants = [
    ...requests.map(({ approvedAt }) => approvedAt),
    ...requests.map((one) => brokenGlass(state, one)?.confirmed?.at ?? null),
    ...state.envelopes.filter((one) => one.revisionId === revisionId).map(({ appliedAt }) => appliedAt),
  ].filter((one) => one !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * Whether words were out on a channel before they could go out, as it is when that is written down; null where they were
 * not, and of words that nothing ever let out. What happened is recorded all the same: a log that refused it would only hide it.
 */
export function outBefore(
  state: LettingOut,
  {
    revisionId,
    releasedAt,
    unapproved,
  }: { readonly revisionId: string; readonly releasedAt: number; readonly unapproved?: true | undefined },
): OutBefore | null {
  if (unapproved) return null;
  const to = letOutAt(state, revisionId);
  return to !== null && wholeSpan(releasedAt, to) > 0 ? { from: releasedAt, to } : null;
}
