import type { ApprovalRequest, Signer } from '../../approval/approvals.ts';
import type { ReleaseManifest } from '../../approval/manifest.ts';
import { isCode, readBackCode, textsOf } from '../../approval/read-back.ts';
import { activePeople, personById } from '../../people/people.ts';
import { writingRefusal } from '../../people/permissions.ts';
import { authorsOf } from '../approved-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, NOT_TO_GO_OUT, no } from '../deciding.ts';
import type { Facts } from '../facts.ts';
import type { IncidentState } from '../state.ts';
import { notSignable, openRequest, ordered } from './approval.ts';

type Approve = IncidentCommandOf<'approval.approveByPhone'>;
type Call = Approve | IncidentCommandOf<'approval.rejectByPhone'>;
type Seat = { readonly request: ApprovalRequest; readonly signer: Signer };

const NO_KEYS =
  'A decision by phone is attested by two people with keys of their own, and nobody here has one. Make keys under People first.';
const NOBODY_LISTENS =
  'Nobody can listen in: it takes a second person with a key of their own who neither signs nor wrote these words. Enrol one in People.';

/** The open seat of the signer who is on the phone, or why there is none. */
function seatOnThePhone(state: IncidentState, call: Call, { people }: Facts): Seat | Decision {
  const request = openRequest(state, call.revisionId);
  if ('ok' in request) return request;
  const signer = request.signers.find((one) => one.signerId === call.signerId);
  if (!signer) return no('no-seat', 'There is no such seat in this request.');
  if (signer.decision) return no('decided', `${signer.label} has decided already.`);
  if (signer.personId === call.personId) return { request, signer };
  const name = personById(people, signer.personId)?.name ?? 'somebody else';
  return no('seat-moved', `This seat is ${name}’s now. Ring them, or have the seat taken back.`);
}

/** Why this person cannot stand for what a signer says, or null: they sign or wrote these words, or have no key. */
function attesterProblem(
  state: IncidentState,
  { request, signer }: Seat,
  personId: string,
  { people }: Facts,
): Decision | null {
  const person = personById(people, personId);
  if (!person || person.retired) return no('unknown-person', 'Choose two people of this room.');
  const { name } = person;
  if (personId === signer.personId)
    return no('own-seat', `${name} sits in this seat, and signs at the desk with their own passphrase.`);
  const seat = request.signers.find((one) => one.personId === personId || one.decision?.by === personId);
  if (seat)
    return no(
      'has-seat',
      `${name} answers for these words as ${seat.label} and cannot stand for another signer too. Let somebody else do it.`,
    );
  if (authorsOf(state, request.statementId).has(personId))
    return no(
      'own-words',
      `${name} wrote these words and cannot attest their approval. Let somebody else do it.`,
    );
  return person.key === null
    ? no('no-key', `${name} has no key of their own yet, so they cannot sign. Make one in People.`)
    : null;
}

/** Whether anybody but the caller could listen in. */
function canListen(state: IncidentState, seat: Seat, facts: Facts): boolean {
  return activePeople(facts.people).some(
    ({ personId }) =>
      personId !== facts.actor &&
      attesterProblem(state, seat, personId, facts) === null &&
      writingRefusal(facts.people, personId) === null,
  );
}

/** Why these two do not attest a decision in this seat, or null. */
function pairProblem(state: IncidentState, seat: Seat, { listenerId }: Call, facts: Facts): Decision | null {
  if (facts.signature === 'none') return no('no-keys', NO_KEYS);
  const caller = attesterProblem(state, seat, facts.actor, facts);
  if (caller) return caller;
  if (listenerId === '' && !canListen(state, seat, facts)) return no('nobody-listens', NOBODY_LISTENS);
  if (listenerId === '') return no('no-listener', 'Choose who listens in and confirms what the signer says.');
  if (listenerId === facts.actor)
    return no('second-person', 'A second person must hear it: whoever calls does not listen for themself.');
  return attesterProblem(state, seat, listenerId, facts) ?? writingRefusal(facts.people, listenerId);
}

function unsigned({ signature }: Facts): Decision | null {
  return signature === 'given'
    ? null
    : no('unsigned', 'Both of you sign with your passphrases: a decision by phone is nothing without them.');
}

/** Why the signer has not yet read back exactly these words, or null. */
function notReadBack({ read, code }: Approve, release: ReleaseManifest, facts: Facts): Decision | null {
  const unread = textsOf(release).filter((channels) => !channels.some((one) => read.includes(one)));
  if (unread.length > 0)
    return no(
      'not-read',
      unread.length === 1
        ? 'Read every sentence aloud with its number, and tick the text once the signer named them all.'
        : `There are ${unread.length} texts not ticked yet: read each aloud with its numbers, and tick it once the signer named them all.`,
    );
  if (code.trim() === '') return no('no-code', 'Type the three code words as the signer reads them back.');
  return isCode(code, readBackCode(release, facts.sha256Hex))
    ? null
    : no(
        'other-code',
        'These are not the code words on this sheet. Ask for them again; if they still differ, the signer has other words.',
      );
}

/**
 * A signer's yes by phone: the words were read to them with their numbers, they read the code back, and two people heard
 * it who have no other part in these words. Both sign it; the signer does not.
 */
export const approveByPhone: Decide<Approve> = (state, command, facts) => {
  const seat = seatOnThePhone(state, command, facts);
  if ('ok' in seat) return seat;
  const { request, signer } = seat;
  if (authorsOf(state, request.statementId).has(signer.personId))
    return no('own-words', 'Nobody approves their own words. Hand the seat to the backup.');
  const problem = pairProblem(state, seat, command, facts) ?? notSignable(state, request, facts);
  if (problem) return problem;
  const { requestId, revisionId, release } = request;
  if (release === null) return no('no-manifest', 'There is no list of these words to read back.');
  const missing = notReadBack(command, release, facts) ?? unsigned(facts);
  if (missing) return missing;
  const { signerId, personId, listenerId } = command;
  const readBack = { personId, listenerId, code: readBackCode(release, facts.sha256Hex) };
  const data = { requestId, revisionId, signerId, method: 'readBack' as const, readBack };
  return accept({ type: 'approval.approved', data: { ...data, ...ordered(facts) } });
};

/** A signer's no by phone, with the reason, heard by two: it needs nothing read back. The words go back to draft. */
export const rejectByPhone: Decide<IncidentCommandOf<'approval.rejectByPhone'>> = (state, command, facts) => {
  const seat = seatOnThePhone(state, command, facts);
  if ('ok' in seat) return seat;
  const { requestId, revisionId, release } = seat.request;
  const problem =
    pairProblem(state, seat, command, facts) ??
    missingReason(command.reason, NOT_TO_GO_OUT) ??
    unsigned(facts);
  if (problem) return problem;
  if (release === null)
    return no('no-manifest', 'There is no list of these words that two people could sign.');
  const { signerId, personId, listenerId, reason } = command;
  const readBack = { personId, listenerId };
  const data = { requestId, revisionId, signerId, reason, method: 'readBack' as const, readBack };
  return accept({ type: 'approval.rejected', data: { ...data, ...ordered(facts) } });
};
