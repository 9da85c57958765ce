import type { ApprovalRequest, Signer } from '../../approval/approvals.ts';
import { personById } from '../../people/people.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { authorsOf } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { currentRequest, type IncidentState, phaseOf } from '../state.ts';

/** The open request if it is about exactly this revision and these are the newest words; otherwise the refusal. */
export function openRequest(state: IncidentState, revisionId: string): ApprovalRequest | Decision {
  if (phaseOf(state) !== 'approve') return no('wrong-stage', 'Words are approved in the approve stage.');
  const request = currentRequest(state);
  const newest = latestRevision(currentStatement(state.statements));
  if (!request || request.revisionId !== revisionId || newest?.revisionId !== revisionId) {
    return no('stale', 'The words changed since then. Look at the newest revision.');
  }
  return request;
}

function seatOf(request: ApprovalRequest, signerId: string, facts: Facts): Signer | Decision {
  const signer = request.signers.find((one) => one.signerId === signerId);
  if (!signer) return no('no-seat', 'There is no such seat in this request.');
  if (signer.decision) return no('decided', `${signer.label} has decided already.`);
  if (signer.personId !== facts.actor) {
    const name = personById(facts.people, signer.personId)?.name ?? 'somebody else';
    return no(
      'not-your-seat',
      `This seat is ${name}'s. Switch the person at the keyboard, or hand the seat over.`,
    );
  }
  return signer;
}

/** One signer's yes to exactly these words. */
export const approve: Decide<IncidentCommandOf<'approval.approve'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const signer = seatOf(request, command.signerId, facts);
  if ('ok' in signer) return signer;
  if (authorsOf(state, request.statementId).has(facts.actor)) {
    return no('own-words', 'Nobody approves their own words. Hand the seat to the backup.');
  }
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: command.signerId, method: 'atDesk' as const };
  return accept({ type: 'approval.approved', data });
};

/** One signer's no, with the reason; the words go back to draft. */
export const reject: Decide<IncidentCommandOf<'approval.reject'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const signer = seatOf(request, command.signerId, facts);
  if ('ok' in signer) return signer;
  const reason = missingReason(command.reason, 'these words cannot go out');
  if (reason) return reason;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: command.signerId, reason: command.reason };
  return accept({ type: 'approval.rejected', data });
};

/** An adviser's strong objection. It is shown to every signer; it does not block. */
export const object: Decide<IncidentCommandOf<'approval.object'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const roles = personById(facts.people, facts.actor)?.roles ?? [];
  const adviser = request.advisers.find((one) => roles.includes(one.role));
  if (!adviser) return no('not-adviser', 'Only the advisers of this severity raise a strong objection.');
  const reason = missingReason(command.reason, 'you object');
  if (reason) return reason;
  const { requestId, revisionId } = request;
  const data = {
    requestId,
    revisionId,
    objectionId: facts.newId(),
    role: adviser.role,
    reason: command.reason,
  };
  return accept({ type: 'approval.objected', data });
};
