import type { ApprovalRequest } from '../../approval/approvals.ts';
import type { Objection } from '../../approval/objections.ts';
import { personById } from '../../people/people.ts';
import { authorsOf } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, missingText, no } from '../deciding.ts';
import type { IncidentState } from '../state.ts';

function find(
  state: IncidentState,
  objectionId: string,
): { readonly request: ApprovalRequest; readonly objection: Objection } | null {
  for (const request of state.approvals) {
    const objection = request.objections.find((one) => one.objectionId === objectionId);
    if (objection) return { request, objection };
  }
  return null;
}

/**
 * Answers a strong objection in words, before or after the words went out: the incident lead does, or whoever wrote the
 * words. It settles nothing by itself; signers read both.
 */
export const answerObjection: Decide<IncidentCommandOf<'objection.answer'>> = (state, command, facts) => {
  const found = find(state, command.objectionId);
  if (!found) return no('no-objection', 'There is no such objection.');
  const { request, objection } = found;
  if (objection.answer !== null) return no('answered', 'This objection has its answer already.');
  if (objection.by === facts.actor)
    return no('own-objection', 'You raised this objection. Somebody else answers it.');
  const leads = personById(facts.people, facts.actor)?.roles.includes('incidentLead') ?? false;
  if (!leads && !authorsOf(state, request.statementId).has(facts.actor))
    return no('not-yours', 'Only the incident lead or whoever wrote these words answers an objection.');
  const empty = missingText(command.answer, 'Write the answer.');
  if (empty) return empty;
  const { requestId, revisionId } = request;
  const { objectionId, answer } = command;
  return accept({ type: 'objection.answered', data: { requestId, revisionId, objectionId, answer } });
};
