import type { ApprovalBook, Request } from './approval-book.ts';
import type { Words } from './channel-words.ts';
import { checkDecision, registryOf } from './check-decision.ts';
import { checkGlass } from './check-glass.ts';
import { type Attester, checkReadBack, isByPhone } from './check-read-back.ts';
import type { SignedTools } from './check-signed.ts';
import { textIn } from './fields.ts';
import type { GlassBook } from './glass-book.ts';
import type { Hasher } from './hasher.ts';
import type { NonceBook } from './nonces.ts';
import { isSeenInTime, type Travelled } from './packet-book.ts';
import type { Envelope, LogRecord } from './record.ts';
import type { Seat } from './seats.ts';

export type AnswerTools = SignedTools & {
  /** When and by which run of Holdline the registry's record at this place was written; undefined past its end. */
  readonly registryAt: (position: number) => Pick<LogRecord, 'sess' | 'mono'> | undefined;
  /** Whether anybody had a key when the registry had `size` records. */
  readonly keyedAt: (size: number) => boolean;
  readonly hasher: Hasher;
  readonly words: Words;
  /** The root over the first records of the registry; undefined where it has not so many. */
  readonly registryRootAt: (size: number) => string | undefined;
  /** Whether the room was made with keys, so that no decision in it goes without a signature. */
  readonly keyedFromTheStart: boolean;
  /** Where the registry announces the first key of a person; undefined where it announces none. */
  readonly keyedFrom: number | undefined;
};

/** Who answers for a decision. */
export type Answer = {
  /** The signer's own key (base64); null where they signed nothing. */
  readonly key: string | null;
  /** The two who signed that they heard it by phone; nobody where it was given otherwise. */
  readonly attestedBy: readonly Attester[];
};

/** What a decision is about. */
export type Known = {
  readonly request: Request;
  readonly seat: Seat;
  readonly travelled: Travelled | undefined;
};

/** What is followed along a log to judge signatures. `so`: the newest registry signed under, and whether any was signed. */
export type AnswerWalk = {
  readonly tools: AnswerTools;
  readonly book: ApprovalBook;
  readonly nonces: NonceBook;
  readonly so: { registry: number; signed: boolean };
};

/** Why a decision without a signature cannot stand in this log; undefined where the room may have had no keys then. */
function unsignedFault({ tools, so }: AnswerWalk, { data }: LogRecord): string | undefined {
  if (Object.hasOwn(data, 'registry')) return 'it says that it is signed, and its signature is not there';
  const isKeyed = tools.keyedFrom !== undefined && so.registry > tools.keyedFrom;
  return tools.keyedFromTheStart || so.signed || isKeyed
    ? 'nobody signed it, in a room whose people had keys by then'
    : undefined;
}

const MOVED =
  'its signer vouches for a log in which this had not been asked of them yet: the signature was moved here';

/** Whether a signer's log reaches past the request, past when they took the seat, and past when they looked at the words. */
function isAfterAsking(seen: number, request: Request, seat: Seat): boolean {
  return seen > Math.max(request.position, seat.since, seat.seenAt ?? 0);
}

/** Who answers for a decision by phone, or what is wrong with it. */
function attested(walk: AnswerWalk, record: LogRecord, { request, seat }: Known): Answer | string {
  const checked = checkReadBack(record, request, seat, { ...walk.tools, book: walk.book });
  if (typeof checked === 'string') return checked;
  const twice = walk.nonces.decided(checked.nonce, undefined);
  if (twice === undefined && !isAfterAsking(checked.seen, request, seat)) return MOVED;
  return twice ?? { key: null, attestedBy: checked.attestedBy };
}

/** Whose key signed a decision of their own, at the desk or away from it, or what is wrong with the signature. */
function signed(
  walk: AnswerWalk,
  record: LogRecord & { readonly env: Envelope },
  known: Known,
): Answer | string {
  const { request, seat, travelled } = known;
  // Away from the desk the signer names themselves and their own clock; whoever wrote the record brought it back.
  const signer = travelled === undefined ? {} : { by: seat.personId, at: travelled.signedAt };
  const checked = checkDecision({ ...record, ...signer }, request, seat, walk.tools);
  if (typeof checked === 'string') return checked;
  if (
    travelled !== undefined &&
    (checked.nonce !== travelled.nonce || !isSeenInTime(checked.seen, travelled.madeAfter))
  )
    return 'its signature is not the answer to the packet that it says it came back in';
  const twice = walk.nonces.decided(checked.nonce, travelled?.nonce);
  // Away from the desk it is the packet that the signer has in front of them, and the seat may have gone and come back since.
  const from = travelled === undefined ? seat : { ...seat, seenAt: null, since: request.position };
  if (twice === undefined && !isAfterAsking(checked.seen, request, from)) return MOVED;
  return twice ?? { key: checked.key, attestedBy: [] };
}

/** Why nothing could be signed there: no list of words to sign, or a registry older than one before. */
function groundFault(
  { so, tools }: AnswerWalk,
  record: LogRecord,
  request: Request | undefined,
): string | undefined {
  if (request?.words === undefined) return 'it is signed, but no list of words was put to its signers';
  const said = registryOf(record);
  if (said < so.registry) return 'it was signed under an older registry than an entry before it';
  return setBackFault(tools, record, said);
}

/**
 * Why the registry cannot have been as short as a record says: the very run of Holdline that wrote the record had written
 * the next entry of the registry before. Runs cannot be compared with one another: their steady clocks differ.
 */
export function setBackFault(
  { registryAt }: Pick<AnswerTools, 'registryAt'>,
  { sess, mono }: LogRecord,
  said: number,
): string | undefined {
  const next = registryAt(said);
  return next !== undefined && next.sess === sess && next.mono < mono
    ? 'it counts fewer entries of the room’s log than there were when it was written'
    : undefined;
}

/** Who answers for a decision with a signature, nobody where it has none, or what is wrong with it. */
export function answerTo(walk: AnswerWalk, record: LogRecord, known: Known): Answer | string {
  const { so } = walk;
  const { env } = record;
  const byPhone = isByPhone(record);
  if (env === undefined && !byPhone) return unsignedFault(walk, record) ?? { key: null, attestedBy: [] };
  const wrong = groundFault(walk, record, known.request);
  if (wrong !== undefined) return wrong;
  const checked =
    env === undefined || byPhone ? attested(walk, record, known) : signed(walk, { ...record, env }, known);
  if (typeof checked === 'string') return checked;
  so.registry = registryOf(record);
  so.signed = true;
  return checked;
}

/** Why nobody answers for a break of the glass; undefined where its person signed these very words, or nobody had keys. */
export function glassFault(
  walk: AnswerWalk,
  record: LogRecord,
  glasses: Pick<GlassBook, 'openedBefore'>,
): string | undefined {
  const { so, book, tools, nonces } = walk;
  const { env } = record;
  if (env === undefined) return unsignedFault(walk, record);
  const request = book.request(textIn(record.data, 'requestId'));
  const wrong = groundFault(walk, record, request);
  if (wrong !== undefined || request === undefined) return wrong;
  const checked = checkGlass({ ...record, env }, request, tools);
  if (typeof checked === 'string') return checked;
  if (checked.seen <= Math.max(request.position, glasses.openedBefore(request, record.seq))) return MOVED;
  so.registry = registryOf(record);
  so.signed = true;
  return nonces.decided(checked.nonce, undefined);
}
