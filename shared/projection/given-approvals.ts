import type { ApprovalRequest } from '../approval/approvals.ts';
import { currentRequest, type IncidentState, phaseOf } from '../incident/state.ts';

/** The approvals of a request that stand, counted in words: "one approval", "2 signatures"; null if there are none. */
export function approvalsGiven(request: ApprovalRequest | null): string | null {
  const given = (request?.signers ?? []).flatMap(({ decision }) =>
    decision?.kind === 'approved' ? [decision] : [],
  );
  if (given.length === 0) return null;
  const what = given.every((one) => one.signed) ? 'signature' : 'approval';
  return given.length === 1 ? `one ${what}` : `${given.length} ${what}s`;
}

/** The approvals that a higher severity makes void, because its own chain is asked anew; null if there are none. */
export function voidedByRaise(state: IncidentState): string | null {
  const phase = phaseOf(state);
  const waiting = phase === 'approve' || (phase === 'publish' && !state.chart.context.released);
  return waiting ? approvalsGiven(currentRequest(state)) : null;
}
