import type { ApprovalRequest, Signer } from '../../approval/approvals.ts';
import { personById } from '../../people/people.ts';
import { unsignedRefusal } from '../../people/unsigned.ts';
import { currentStatement, latestRevision, statementName } from '../../statement/statements.ts';
import { timeText } from '../../time-text.ts';
import { authorsOf, otherBytes } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, NOT_TO_GO_OUT, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { setAsideFor } from '../set-aside.ts';
import { currentRequest, type IncidentState, phaseOf } from '../state.ts';

/** Why nobody decides about words that were set aside; null for all others. */
export function setAsideRefusal(state: IncidentState, revisionId: string): Decision | null {
  const request = state.approvals.findLast((one) => one.revisionId === revisionId);
  const statement = state.statements.find((one) => one.statementId === request?.statementId);
  const correction = statement && setAsideFor(state, statement.statementId);
  if (!correction) return null;
  return no(
    'set-aside',
    `${statementName(statement)} was set aside at ${timeText(correction.at, state.zone)}: ${statementName(correction)} goes first, and nobody signs these words now.`,
  );
}

/** The open request if it is about exactly this revision and these are the newest words; otherwise the refusal. */
export function openRequest(state: IncidentState, revisionId: string): ApprovalRequest | Decision {
  const aside = setAsideRefusal(state, revisionId);
  if (aside) return aside;
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

export const NO_MANIFEST =
  'These words were put to the signers before this room could sign. Save them again, and they are asked anew.';

/** Why these words cannot be approved as they stand in the log, or null. */
export function notSignable(state: IncidentState, request: ApprovalRequest, facts: Facts): Decision | null {
  if (request.release === null) return facts.signature === 'none' ? null : no('no-manifest', NO_MANIFEST);
  return otherBytes(state, request, facts.sha256Hex);
}

/** What a signed decision says of the registry, so that an outsider knows which keys counted. */
export function ordered({ signature, registrySize }: Facts): { readonly registry?: number } {
  return signature === 'given' ? { registry: registrySize } : {};
}

/** Whoever sits in a seat has these words in front of them: logged once, the first time. */
export const see: Decide<IncidentCommandOf<'approval.see'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const signer = seatOf(request, command.signerId, facts);
  if ('ok' in signer) return signer;
  if (signer.seenAt !== null) return no('seen', 'The log says already that you have seen these words.');
  const { requestId, revisionId } = request;
  return accept({ type: 'approval.seen', data: { requestId, revisionId, signerId: signer.signerId } });
};

/** One signer's yes to exactly these words, which they have seen. */
export const approve: Decide<IncidentCommandOf<'approval.approve'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const signer = seatOf(request, command.signerId, facts);
  if ('ok' in signer) return signer;
  if (authorsOf(state, request.statementId).has(facts.actor)) {
    return no('own-words', 'Nobody approves their own words. Hand the seat to the backup.');
  }
  if (signer.seenAt === null)
    return no(
      'not-seen',
      'Open the sign-off and look at these words first: nobody approves what they have not seen.',
    );
  const problem = unsignedRefusal(facts) ?? notSignable(state, request, facts);
  if (problem) return problem;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: command.signerId, method: 'atDesk' as const };
  return accept({ type: 'approval.approved', data: { ...data, ...ordered(facts) } });
};

/** One signer's no, with the reason; the words go back to draft. */
export const reject: Decide<IncidentCommandOf<'approval.reject'>> = (state, command, facts) => {
  const request = openRequest(state, command.revisionId);
  if ('ok' in request) return request;
  const signer = seatOf(request, command.signerId, facts);
  if ('ok' in signer) return signer;
  const problem = missingReason(command.reason, NOT_TO_GO_OUT) ?? unsignedRefusal(facts);
  if (problem) return problem;
  if (facts.signature === 'given' && request.release === null) return no('no-manifest', NO_MANIFEST);
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: command.signerId, reason: command.reason };
  return accept({ type: 'approval.rejected', data: { ...data, ...ordered(facts) } });
};

/** Takes one's own approval back, as long as nothing is out: the seat is open again, and the words wait for it. */
export const withdraw: Decide<IncidentCommandOf<'approval.withdraw'>> = (state, command, facts) => {
  const phase = phaseOf(state);
  if (phase === 'followUp' || (phase === 'publish' && state.chart.context.released))
    return no('out', 'These words are out. An approval cannot be taken back now; start a correction.');
  const request = currentRequest(state);
  const signer = request?.signers.find((one) => one.signerId === command.signerId);
  if (!request) return no('not-asked', 'No words were put to signers yet, so nothing is approved.');
  if ((phase !== 'approve' && phase !== 'publish') || request?.revisionId !== command.revisionId)
    return no('stale', 'The words changed since then, and with them every approval is void already.');
  if (signer?.decision?.kind !== 'approved') return no('no-approval', 'Nothing is approved in this seat.');
  if (signer.decision.by !== facts.actor)
    return no('not-yours', 'Only whoever gave an approval takes it back.');
  const problem = missingReason(command.reason, 'you take your approval back') ?? unsignedRefusal(facts);
  if (problem) return problem;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: command.signerId, reason: command.reason };
  return accept({ type: 'approval.withdrawn', data: { ...data, ...ordered(facts) } });
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
