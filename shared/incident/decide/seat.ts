import type { ApprovalRequest, Signer } from '../../approval/approvals.ts';
import { attestedSeat } from '../../approval/read-back.ts';
import { activePeople, type People, type Person, personById } from '../../people/people.ts';
import { ROLE_LABEL } from '../../playbook/roles.ts';
import { authorsOf } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import { currentRequest, type IncidentState } from '../state.ts';
import { openRequest } from './approval.ts';

export type Seat = { readonly request: ApprovalRequest; readonly signer: Signer };

/** The seat of the newest request if nobody has decided in it; otherwise the refusal. */
export function openSeat(state: IncidentState, signerId: string): Seat | Decision {
  const request = openRequest(state, currentRequest(state)?.revisionId ?? '');
  if ('ok' in request) return request;
  const signer = request.signers.find((one) => one.signerId === signerId);
  return signer && !signer.decision ? { request, signer } : no('no-seat', 'This seat is not open.');
}

/** Somebody reminded a silent signer. Only the log hears of it: Holdline itself reminds nobody. */
export const nudgeSigner: Decide<IncidentCommandOf<'approval.nudge'>> = (state, command, facts) => {
  const seat = openSeat(state, command.signerId);
  if ('ok' in seat) return seat;
  const { request, signer } = seat;
  const { signerId, personId } = signer;
  if (personId === facts.actor)
    return no('own-seat', 'This seat is yours. Approve the words, or reject them with a reason.');
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId, personId, how: command.how };
  return accept({ type: 'approval.nudged', data });
};

/** Why a person may not take over an open seat, or null: retired, in one already, an author, an attester, not entitled. */
export function takeOverProblem(
  state: IncidentState,
  { request, signer }: Seat,
  to: Person | null,
  people: People,
): Decision | null {
  if (!to || to.retired) return no('unknown-person', 'Choose a person of this room.');
  if (request.signers.some((one) => one.personId === to.personId))
    return no('has-seat', `${to.name} already holds a seat in this request.`);
  if (authorsOf(state, request.statementId).has(to.personId))
    return no('own-words', `${to.name} wrote these words and cannot approve them.`);
  const attested = attestedSeat(request, to.personId);
  if (attested !== null)
    return no(
      'attested',
      `${to.name} attested the decision of ${attested} by phone and cannot sign these words as well.`,
    );
  const holder = personById(people, signer.personId);
  if (holder?.backupId === to.personId || to.roles.includes(signer.role)) return null;
  return no(
    'not-entitled',
    `${to.name} is neither the backup nor ${ROLE_LABEL[signer.role]}. Choose one of those.`,
  );
}

/** The backup who can take over an open seat as it stands; null if none is named, or if the one who is named may not. */
export function backupFor(state: IncidentState, seat: Seat, people: People): Person | null {
  const holder = personById(people, seat.signer.personId);
  const backup = personById(people, holder?.backupId ?? null);
  return takeOverProblem(state, seat, backup, people) ? null : backup;
}

/** Why nobody at all can take over an open seat, or null while somebody can. */
function nobodyFor(state: IncidentState, seat: Seat, people: People): Decision | null {
  if (activePeople(people).some((one) => takeOverProblem(state, seat, one, people) === null)) return null;
  const { role, personId } = seat.signer;
  const holder = personById(people, personId)?.name ?? 'the signer';
  return no(
    'nobody-free',
    `Nobody can take this seat over. It needs the backup of ${holder}, or another person with the role ${ROLE_LABEL[role]}, who sits in no seat here and wrote none of these words. Name one in People.`,
  );
}

/** Gives a silent signer's seat to their backup, who acts in their own name. */
export const handOver: Decide<IncidentCommandOf<'approval.handOver'>> = (state, command, facts) => {
  const seat = openSeat(state, command.signerId);
  if ('ok' in seat) return seat;
  const { request, signer } = seat;
  if (authorsOf(state, request.statementId).has(facts.actor))
    return no('own-request', 'Whoever wrote these words cannot choose who approves them.');
  const to = personById(facts.people, command.to);
  const nobody = to ? null : nobodyFor(state, seat, facts.people);
  const problem = nobody ?? takeOverProblem(state, seat, to, facts.people);
  if (problem) return problem;
  const reason = missingReason(command.reason, 'the seat is handed over');
  if (reason) return reason;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: signer.signerId, from: signer.personId, to: command.to };
  return accept({ type: 'approval.handedOver', data: { ...data, reason: command.reason } });
};
