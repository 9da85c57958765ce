import type { ApprovalRequest, Signer } from '../../approval/approvals.ts';
import type { Packet } from '../../approval/packets.ts';
import { actorName, personById } from '../../people/people.ts';
import { currentStatement, latestRevision } from '../../statement/statements.ts';
import { momentText } from '../../time-text.ts';
import { authorsOf, otherBytes } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, NOT_TO_GO_OUT, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import { currentRequest, type IncidentState, phaseOf } from '../state.ts';
import { NO_MANIFEST, setAsideRefusal } from './approval.ts';
import { openSeat } from './seat.ts';

type Answer = IncidentCommandOf<'approval.bringBack'>;
type Known = { readonly request: ApprovalRequest; readonly signer: Signer; readonly packet: Packet };

/** The packet with this number, and the seat that it was made for; undefined if this incident made none. */
function packetOf({ approvals }: IncidentState, nonce: string): Known | undefined {
  return approvals
    .flatMap((request) =>
      request.signers.flatMap((signer) => signer.packets.map((packet) => ({ request, signer, packet }))),
    )
    .find((one) => one.packet.nonce === nonce);
}

/** A packet for whoever sits in an open seat and has a key: signed elsewhere, brought back as a file. */
export const exportPacket: Decide<IncidentCommandOf<'approval.exportPacket'>> = (state, command, facts) => {
  const seat = openSeat(state, command.signerId);
  if ('ok' in seat) return seat;
  const { request, signer } = seat;
  const { signerId, personId } = signer;
  const person = personById(facts.people, personId);
  if (!person || person.key === null)
    return no(
      'no-key',
      `${person?.name ?? 'Whoever sits here'} has no key, and a packet is signed with one. An administrator can enrol it in People.`,
    );
  if (request.release === null) return no('no-manifest', NO_MANIFEST);
  const { nonce, sha256 } = command;
  if (packetOf(state, nonce))
    return no('known-packet', 'A packet with this number was made before. Make another one.');
  const problem = otherBytes(state, request, facts.sha256Hex);
  if (problem) return problem;
  const { requestId, revisionId } = request;
  const data = { requestId, revisionId, signerId, personId, nonce, sha256 };
  return accept({ type: 'approval.packetExported', data });
};

/** What became of the words of a packet since it was made, as the reason why its answer counts for nothing; or null. */
function overtaken(state: IncidentState, { request }: Known, facts: Facts): Decision | null {
  const said = (at: number): string => momentText(at, facts.at, state.zone);
  const aside = setAsideRefusal(state, request.revisionId);
  if (aside) return aside;
  const newest = latestRevision(currentStatement(state.statements));
  if (newest && newest.revisionId !== request.revisionId)
    return no(
      'stale',
      `The words changed at ${said(newest.at)}, after this packet was made, so the answer counts for nothing. Send the new words to the signer.`,
    );
  const current = currentRequest(state);
  if (current && current.requestId !== request.requestId)
    return no(
      'asked-anew',
      `The signers were asked anew at ${said(current.at)}, after this packet was made, so the answer counts for nothing. Make another packet.`,
    );
  if (phaseOf(state) === 'approve') return null;
  const ended = request.endedAt === null ? '' : ` since ${said(request.endedAt)}`;
  return no(
    'wrong-stage',
    `These words wait for nobody any more${ended}, so the answer counts for nothing. The log says why.`,
  );
}

/** Whether the log holds this answer already, as what stands or as what was taken back since. */
function answeredBefore({ signer, packet }: Known, facts: Facts, zone: string): Decision | null {
  const who = actorName(facts.people, packet.personId);
  const { decision } = signer;
  if (decision?.away?.nonce === packet.nonce) {
    const at = momentText(decision.at, facts.at, zone);
    return no('answered', `This answer of ${who} is in the log already: it was brought back at ${at}.`);
  }
  return signer.withdrawn.some((one) => one.approval.away?.nonce === packet.nonce)
    ? no(
        'answered',
        `${who} took back what this answer said, so it does not count a second time. Make another packet.`,
      )
    : null;
}

/** Why the seat that a packet was made for does not take its answer any more, or null. */
function seatTaken(state: IncidentState, { signer, packet }: Known, facts: Facts): Decision | null {
  const { decision, label } = signer;
  const said = (at: number): string => momentText(at, facts.at, state.zone);
  if (signer.personId !== packet.personId) {
    const [from, to] = [packet.personId, signer.personId].map((one) => actorName(facts.people, one));
    return no(
      'seat-moved',
      `The seat ${label} went from ${from} to ${to} at ${said(signer.since)}, after this packet was made, so the answer counts for nothing.`,
    );
  }
  if (decision === null) return null;
  const who = actorName(facts.people, decision.by);
  return no(
    'decided',
    `${who} ${decision.kind} these words at ${said(decision.at)}, so this answer counts for nothing.`,
  );
}

/** Why what was signed is not an answer to this packet by the person it was made for, or null. */
function signatureProblem({ request, signer, packet }: Known, answer: Answer, facts: Facts): Decision | null {
  const person = personById(facts.people, signer.personId);
  const name = person?.name ?? 'the signer';
  if (answer.by !== signer.personId)
    return no('other-person', `This answer is not signed by ${name}, who sits in the seat ${signer.label}.`);
  if (!person || person.retired || person.key !== answer.key)
    return no(
      'other-key',
      `The key that signed this answer is not, or no longer, the key of ${name}, so the answer counts for nothing.`,
    );
  const same =
    answer.draft === request.statementId && answer.rev === request.revisionId && answer.role === signer.role;
  if (!same || !answer.fits.words || answer.packet !== packet.sha256)
    return no(
      'other-words',
      `What ${name} signed is not what was put into the packet, so it counts for nothing.`,
    );
  return answer.fits.log
    ? null
    : no(
        'other-log',
        `${name} signed with another log in front of them than the one in this room, so the answer counts for nothing. Verify the room.`,
      );
}

/** Takes in what a signer decided away from the desk: whatever would be refused at the desk is refused here too. */
export const bringBack: Decide<Answer> = (state, command, facts) => {
  const known = packetOf(state, command.nonce);
  if (!known)
    return no(
      'unknown-packet',
      'No packet with this number was made in this incident, so the answer counts for nothing.',
    );
  const { request, signer, packet } = known;
  const problem =
    answeredBefore(known, facts, state.zone) ??
    overtaken(state, known, facts) ??
    seatTaken(state, known, facts) ??
    signatureProblem(known, command, facts) ??
    (command.decision === 'reject' ? missingReason(command.reason, NOT_TO_GO_OUT) : null);
  if (problem) return problem;
  if (authorsOf(state, request.statementId).has(signer.personId))
    return no('own-words', 'Nobody approves their own words. Hand the seat to the backup.');
  const { requestId, revisionId } = request;
  const about = { requestId, revisionId, signerId: signer.signerId, registry: facts.registrySize };
  const answered = { nonce: packet.nonce, signedAt: command.signedAt };
  if (command.decision === 'reject')
    return accept({
      type: 'approval.rejected',
      data: { ...about, reason: command.reason, packet: answered },
    });
  return (
    otherBytes(state, request, facts.sha256Hex) ??
    accept({ type: 'approval.approved', data: { ...about, method: 'packet', packet: answered } })
  );
};

/** An answer that counts for nothing leaves an entry: nothing that was brought back is lost. */
export const refusePacket: Decide<IncidentCommandOf<'approval.refusePacket'>> = (state, { nonce, why }) => {
  const known = packetOf(state, nonce);
  const seat = { requestId: known?.request.requestId ?? null, signerId: known?.signer.signerId ?? null };
  return accept({ type: 'approval.packetRefused', data: { ...seat, nonce, why } });
};
