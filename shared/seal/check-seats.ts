import type { ApprovalBook, Request } from './approval-book.ts';
import { canonicalJson } from './canonical.ts';
import { isObject, refOf, textIn } from './fields.ts';
import type { JsonObject, LogRecord } from './record.ts';
import { DECISIONS, isHandOver, type Seat, seatsIn } from './seats.ts';

/** Blocking signers of one request, at most: more than three never come to an end in time. */
const MOST_SEATS = 3;

const SEVERITIES = ['S1', 'S2', 'S3', 'S4'];

/** Whether those who are asked at one severity answer for words at another: S1 is the most serious one. */
export function covers(asked: string, inForce: string): boolean {
  const [one, other] = [asked, inForce].map((severity) => SEVERITIES.indexOf(severity));
  return asked === inForce || (one !== undefined && other !== undefined && one >= 0 && one <= other);
}

/** The seats that the pinned playbook asks for at a severity; undefined where the log has no such playbook. */
function chainOf(playbook: JsonObject, severity: string): readonly JsonObject[] | undefined {
  const chains = isObject(playbook['chains']) ? playbook['chains'] : {};
  const chain = chains[severity];
  const blocking = isObject(chain) ? chain['blocking'] : undefined;
  return Array.isArray(blocking) ? blocking.filter(isObject) : undefined;
}

const asSeat = (seat: JsonObject | Seat): JsonObject => ({
  role: textIn(seat as JsonObject, 'role'),
  label: textIn(seat as JsonObject, 'label'),
});

/** Why the seats of a request are not those that the playbook asks for; null where the log has none to compare with. */
function chainFault(seats: readonly Seat[], severity: string, book: ApprovalBook): string | null | undefined {
  const chain = chainOf(book.playbook(), severity);
  if (chain === undefined) return null;
  return canonicalJson(seats.map(asSeat)) === canonicalJson(chain.map(asSeat))
    ? undefined
    : 'its seats are not those that the playbook in force asks for at that severity';
}

const twice = (all: readonly string[]): boolean => new Set(all).size !== all.length;

/**
 * Why a request cannot have been put like this: other words than the newest, another chain than the one in force, one
 * person in two seats, somebody who wrote the words. Null where everything holds but the chain, which is not in the log.
 */
export function requestFault(record: LogRecord, book: ApprovalBook): string | null | undefined {
  const { data, seq } = record;
  const statementId = textIn(data, 'statementId');
  const revisionId = textIn(data, 'revisionId');
  if (book.request(textIn(data, 'requestId')) !== undefined)
    return 'it asks under a number that was used before';
  if (book.words(revisionId)?.statementId !== statementId || book.newest(statementId) !== revisionId)
    return 'it asks about words that are not the newest of their statement';
  if (book.told.asideFor(statementId)) return 'it asks about words that had been set aside for a correction';
  const words = refOf(record, 'release');
  if (words !== undefined && book.isPut(words))
    return 'it puts a list of words to its signers that was put to others before';
  const seats = seatsIn(data['signers'], seq);
  if (seats.length > MOST_SEATS) return 'it asks more than three people who could each stop the words';
  if (twice(seats.map(({ personId }) => personId)) || twice(seats.map(({ signerId }) => signerId)))
    return 'it gives one person two seats: each takes somebody else';
  const authors = book.authors(statementId);
  if (seats.some(({ personId }) => authors.has(personId)))
    return 'it gives a seat to somebody who wrote these words';
  const severity = textIn(data, 'severity');
  if (severity !== book.severity()) return 'it asks the signers of another severity than the one in force';
  return chainFault(seats, severity, book);
}

/** Why a seat cannot have gone to somebody else like this; undefined where it can. */
export function handOverFault(record: LogRecord, book: ApprovalBook): string | undefined {
  if (!isHandOver(record)) return undefined;
  const { data, by, kind } = record;
  const request = book.request(textIn(data, 'requestId'));
  const seat = request?.seats.find((one) => one.signerId === textIn(data, 'signerId'));
  const to = textIn(data, 'to');
  if (request === undefined || seat?.personId !== textIn(data, 'from'))
    return 'it moves a seat from somebody who did not sit in it';
  if (seat.decision !== null) return 'it moves a seat that was decided in';
  if (request.seats.some(({ personId }) => personId === to))
    return 'it gives a seat to somebody who has one for these words';
  const authors = book.authors(request.statementId);
  if (authors.has(to)) return 'it gives a seat to somebody who wrote these words';
  if (request.seats.some(({ decision }) => decision?.attestedBy.includes(to)))
    return 'it gives a seat to somebody who attested another decision about these words by phone';
  if (kind === 'approval.takenBack')
    return by === to && seat.before.includes(to)
      ? undefined
      : 'it takes back a seat for somebody who never had it, or did not ask for it themself';
  return authors.has(by) ? 'whoever wrote these words chose who decides about them' : undefined;
}

/** A decision, in the seat that it is in, by whoever sits there. */
export type SeatDecision = {
  readonly record: LogRecord;
  readonly request: Request;
  readonly seat: Seat;
  /** Whether its signer gave it at the desk, and signed it there. */
  readonly atDesk: boolean;
};

/**
 * Why a decision cannot have been given in its seat; undefined where it can. Null where nobody signed it and no record
 * says that the signer had the words in front of them: logs from before there were such records have none.
 */
export function seatFault(
  { record, request, seat, atDesk }: SeatDecision,
  book: ApprovalBook,
): string | null | undefined {
  const decision = DECISIONS.get(record.kind);
  if (book.told.asideFor(request.statementId))
    return 'it decides about words that had been set aside for a correction';
  if (decision === 'withdraw')
    return seat.decision?.is === 'approve' ? undefined : 'it takes back an approval that did not stand';
  if (seat.decision !== null) return 'it decides in a seat that was decided in before';
  if (decision !== 'approve') return undefined;
  if (book.authors(request.statementId).has(seat.personId))
    return 'it is the approval of somebody who wrote these words themself';
  if (!atDesk || seat.seenAt !== null) return undefined;
  return record.env === undefined ? null : 'its signer had not had these words in front of them';
}
