import { type PassedFor, passedClauses } from '../../approval/passed.ts';
import { attestedSeat } from '../../approval/read-back.ts';
import { isKeyed, type Person, personById } from '../../people/people.ts';
import { ROLE_LABEL } from '../../playbook/roles.ts';
import { authorsOf } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { barredFrom, type Here, type Seat, standIns } from '../stand-ins.ts';
import { currentRequest, type IncidentState } from '../state.ts';
import { openRequest } from './approval.ts';

/** Where it counts who has a key, how many records the registry had: an outsider then knows whose keys counted. */
export function keysAt({ people, registrySize }: Facts): { readonly keysAt?: number } {
  return isKeyed(people) ? { keysAt: registrySize } : {};
}

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

function barred({ request }: Seat, { name, personId }: Person, why: PassedFor): Decision {
  switch (why) {
    case 'hasSeat':
      return no('has-seat', `${name} already holds a seat in this request.`);
    case 'wrote':
      return no('own-words', `${name} wrote these words and cannot approve them.`);
    case 'attested':
      return no(
        'attested',
        `${name} attested the decision of ${attestedSeat(request, personId)} by phone and cannot sign these words as well.`,
      );
    case 'noKey':
      return no('no-key', `${name} has no key yet and could not sign here. Enrol their key in People first.`);
    case 'away':
      return no('away', `${name} is away. Choose somebody else, or end the absence in People.`);
    case 'silent':
      return no('silent', `${name} was silent in this seat before.`);
  }
}

/** Why a person may not take over an open seat, or null: barred from it, or neither a backup nor of its role. */
export function takeOverProblem(
  state: IncidentState,
  seat: Seat,
  to: Person | null,
  here: Here,
): Decision | null {
  if (!to || to.retired) return no('unknown-person', 'Choose a person of this room.');
  const why = barredFrom(state, seat, to, here);
  if (why !== null) return barred(seat, to, why);
  if (standIns(seat.signer, here.people).includes(to)) return null;
  return no(
    'not-entitled',
    `${to.name} is neither a backup nor ${ROLE_LABEL[seat.signer.role]}. Choose one of those.`,
  );
}

/** Why nobody at all can take over an open seat, or null while somebody can. */
function nobodyFor(state: IncidentState, seat: Seat, here: Here): Decision | null {
  const { people } = here;
  const all = standIns(seat.signer, people).map((one) => ({ one, why: barredFrom(state, seat, one, here) }));
  const out = all.flatMap(({ one, why }) => (why === null ? [] : [{ personId: one.personId, why }]));
  if (out.length < all.length) return null;
  const { role, personId } = seat.signer;
  const holder = personById(people, personId)?.name ?? 'the signer';
  const reasons = out.length === 0 ? '' : `: ${passedClauses(out, people)}`;
  const key = isKeyed(people) ? ', has a key' : '';
  return no(
    'nobody-free',
    `Nobody can take this seat over${reasons}. It needs the backup of ${holder}, or another person with the role ${ROLE_LABEL[role]}, who sits in no seat here${key} and wrote none of these words. Name one in People.`,
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
  const nobody = to ? null : nobodyFor(state, seat, facts);
  const problem = nobody ?? takeOverProblem(state, seat, to, facts);
  if (problem) return problem;
  const reason = missingReason(command.reason, 'the seat is handed over');
  if (reason) return reason;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId: signer.signerId, from: signer.personId, to: command.to };
  return accept({ type: 'approval.handedOver', data: { ...data, reason: command.reason, ...keysAt(facts) } });
};
