import { severityAt } from '../../playbook/matrix.ts';
import { isLower, SEVERITY_LABEL } from '../../playbook/stages.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingReason, no } from '../deciding.ts';

/** Raises severity at once; proposes a lower one for a second person to confirm. */
export const changeSeverity: Decide<IncidentCommandOf<'severity.change'>> = (state, command) => {
  const { playbook, severity: from } = state.chart.context;
  const to = playbook && severityAt(playbook.matrix, command);
  if (!to) return no('no-cell', 'Choose an impact and an awareness from the matrix.');
  if (to === from) return no('same', `That cell is ${from} ${SEVERITY_LABEL[from]}, which it is already.`);
  const reason = missingReason(command.reason, 'the severity changes');
  if (reason) return reason;
  const change = { impact: command.impact, awareness: command.awareness, from, to, reason: command.reason };
  return isLower(from, to)
    ? accept({ type: 'severity.proposed', data: change })
    : accept({ type: 'severity.changed', data: { ...change, proposedBy: null } });
};

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
