import type { ApprovalRequest } from '../approval/approvals.ts';
import type { OnSilence } from '../playbook/schema.ts';
import type { IncidentState } from './state.ts';

/** What the pinned playbook says about silence in this request; null where it has no numbers. */
export function silenceRule(state: IncidentState, request: ApprovalRequest): OnSilence | null {
  return state.chart.context.playbook?.chains[request.severity].onSilence ?? null;
}
