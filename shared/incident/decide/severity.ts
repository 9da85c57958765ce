import { severityAt } from '../../playbook/matrix.ts';
import { isLower, SEVERITY_LABEL, type Severity } from '../../playbook/stages.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import { requestApproval } from './request.ts';

/** Raises severity at once; proposes a lower one for a second person to confirm. */
export const changeSeverity: Decide<IncidentCommandOf<'severity.change'>> = (state, command, facts) => {
  const { playbook, severity: from } = state.chart.context;
  const to = playbook && severityAt(playbook.matrix, command);
  if (!to) return no('no-cell', 'Choose an impact and an awareness from the matrix.');
  if (to === from) return no('same', `That cell is ${from} ${SEVERITY_LABEL[from]}, which it is already.`);
  const reason = missingReason(command.reason, 'the severity changes');
  if (reason) return reason;
  const change = { impact: command.impact, awareness: command.awareness, from, to, reason: command.reason };
  if (isLower(from, to)) return accept({ type: 'severity.proposed', data: change });
  const changed = { type: 'severity.changed', data: { ...change, proposedBy: null } } as const;
  return accept(changed, ...renewedRequest(state, facts, to));
};

/**
 * A raise while words wait for approval, or are approved and not out, puts them to the chain of the new severity. Where
 * nobody is free to sign in it the raise stands alone: the words stay where they are until the chain can be asked.
 */
function renewedRequest(state: IncidentState, facts: Facts, to: Severity): readonly NewIncidentEvent[] {
  const phase = phaseOf(state);
  const waiting = phase === 'approve' || (phase === 'publish' && !state.chart.context.released);
  const request = waiting ? requestApproval(state, facts, to) : null;
  return request?.ok ? request.value : [];
}

/** The second person's yes to a lower severity. */
export const confirmSeverity: Decide<IncidentCommandOf<'severity.confirm'>> = (state, _command, facts) => {
  const { proposal, severity: from } = state.chart.context;
  if (!proposal) return no('no-proposal', 'Nobody has proposed a lower severity.');
  if (proposal.by === facts.actor) {
    return no('second-person', 'Lowering needs a second person. Somebody else must confirm it.');
  }
  const { to, impact, awareness, reason, by } = proposal;
  return accept({ type: 'severity.changed', data: { from, to, impact, awareness, reason, proposedBy: by } });
};

/** Takes a proposal back. */
export const withdrawSeverity: Decide<IncidentCommandOf<'severity.withdraw'>> = (state) => {
  const { proposal } = state.chart.context;
  if (!proposal) return no('no-proposal', 'Nobody has proposed a lower severity.');
  return accept({ type: 'severity.withdrawn', data: { to: proposal.to } });
};
