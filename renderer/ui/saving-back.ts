import { takesWords } from '../../shared/incident/decide/statement.ts';
import { currentRequest, type IncidentState, phaseOf } from '../../shared/incident/state.ts';

/** What saving words does beyond saving: after Draft it goes back there, and takes approvals back. Null in Draft. */
export function savingBack(state: IncidentState): string | null {
  const phase = phaseOf(state);
  if (phase === 'draft' || !takesWords(state)) return null;
  const given = currentRequest(state)?.signers.filter((one) => one.decision?.kind === 'approved') ?? [];
  const what = given.length > 0 && given.every((one) => one.decision?.signed) ? 'signature' : 'approval';
  const voids =
    given.length === 0 ? '' : ` and voids ${given.length === 1 ? `one ${what}` : `${given.length} ${what}s`}`;
  const signers = phase === 'approve' ? 'The signers are looking at' : 'The signers approved';
  return `${signers} the last revision. Saving goes back to Draft${voids}.`;
}
