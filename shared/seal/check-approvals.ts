import {
  type ApprovalBook,
  createApprovalBook,
  DECISIONS,
  type Request,
  type SavedWords,
  type Seat,
} from './approval-book.ts';
import type { Words } from './channel-words.ts';
import { checkDecision, type DecisionTools, registryOf } from './check-decision.ts';
import { checkManifest, type Variant } from './check-manifest.ts';
import { type Attester, checkReadBack, isByPhone, signerByPhone } from './check-read-back.ts';
import { checkRelease, type ShownRelease } from './check-release.ts';
import type { ConsentBook } from './consents.ts';
import { createEnvelopeBook, type EnvelopeBook } from './envelope-book.ts';
import { textIn } from './fields.ts';
import { createGlassBook, type GlassBook } from './glass-book.ts';
import type { Hasher } from './hasher.ts';
import { createNonceBook, type NonceBook } from './nonces.ts';
import { createPacketBook, isSeenInTime, type PacketBook, type Travelled } from './packet-book.ts';
import type { Envelope, LogRecord } from './record.ts';

/** A decision about words, as it stands in a log that holds. */
export type ShownDecision = {
  readonly position: number;
  readonly at: string;
  /** The signer: also where others attest it. */
  readonly by: string;
  readonly decision: 'approve' | 'reject' | 'withdraw';
  readonly role: string;
  readonly method: string;
  readonly requestId: string;
  readonly revisionId: string;
  /** The signer's own key (base64); null where they signed nothing. */
  readonly key: string | null;
  /** The two who signed that they heard it by phone; nobody where it was given otherwise. */
  readonly attestedBy: readonly Attester[];
  /** How it came to the log where it was signed away from the desk; null otherwise. */
  readonly travelled: Travelled | null;
};

/** Everything that the log says of approved words. */
export type ShownApprovals = {
  readonly decisions: readonly ShownDecision[];
  readonly releases: readonly ShownRelease[];
  /** The words that every signer had approved at some point, or that went out otherwise. */
  readonly approved: readonly SavedWords[];
  readonly channels: readonly string[];
  readonly words: (revisionId: string) => SavedWords | undefined;
  /** What the signers of a request were shown, by revision. */
  readonly manifests: ReadonlyMap<string, readonly Variant[]>;
  /** Requests whose list of words is not in the pack, so that nobody can compare. */
  readonly unseen: number;
  /** Uses of an envelope whose words or values are not in the pack, so that nobody can compare. */
  readonly unfilled: number;
  /** Positions of signatures that this format does not know. */
  readonly foreign: readonly number[];
};

export type ApprovalTools = DecisionTools & {
  readonly hasher: Hasher;
  readonly words: Words;
  /** The consent to an envelope that stood when the registry had so many records. */
  readonly standing: ConsentBook['standing'];
  /** Whether the room was made with keys, so that no decision in it goes without a signature. */
  readonly keyedFromTheStart: boolean;
};

export type ApprovalCheck = {
  /** Takes the next record of the incident's log; what it returns is wrong with that record. */
  readonly add: (record: LogRecord) => string | undefined;
  readonly shown: () => ShownApprovals;
};

type Known = {
  readonly request: Request;
  readonly seat: Seat;
  readonly travelled: Travelled | undefined;
};

/** What one walk through a log gathers. */
type Walk = {
  readonly origin: string;
  readonly tools: ApprovalTools;
  readonly book: ApprovalBook;
  readonly glasses: GlassBook;
  readonly packets: PacketBook;
  readonly nonces: NonceBook;
  readonly envelopes: EnvelopeBook;
  readonly decisions: ShownDecision[];
  readonly releases: ShownRelease[];
  readonly manifests: Map<string, readonly Variant[]>;
  readonly foreign: number[];
  readonly so: { unseen: number; registry: number; signed: boolean };
};

function requested({ book, tools, origin, manifests, so }: Walk, record: LogRecord): string | undefined {
  const request = book.request(textIn(record.data, 'requestId'));
  if (request?.words === undefined) return undefined;
  const saved = book.words(request.revisionId);
  const checked = checkManifest(request, saved, tools.words, { hasher: tools.hasher, origin });
  if (checked === undefined) so.unseen += 1;
  else if ('wrong' in checked) return checked.wrong;
  else manifests.set(request.revisionId, checked.variants);
  return undefined;
}

/** Why a decision without a signature cannot stand in this log; undefined where the room may have had no keys then. */
function unsignedFault({ tools, so }: Walk, { data }: LogRecord): string | undefined {
  if (Object.hasOwn(data, 'registry')) return 'it says that it is signed, and its signature is not there';
  return tools.keyedFromTheStart || so.signed
    ? 'nobody signed it, in a room whose people had keys by then'
    : undefined;
}

type Answer = Pick<ShownDecision, 'key' | 'attestedBy'>;

/** Who answers for a decision by phone, or what is wrong with it. */
function attested(walk: Walk, record: LogRecord, { request, seat }: Known): Answer | string {
  const checked = checkReadBack(record, request, seat, { ...walk.tools, book: walk.book });
  if (typeof checked === 'string') return checked;
  const twice = walk.nonces.decided(checked.nonce, undefined);
  return twice ?? { key: null, attestedBy: checked.attestedBy };
}

/** Whose key signed a decision of their own, at the desk or away from it, or what is wrong with the signature. */
function signed(walk: Walk, record: LogRecord & { readonly env: Envelope }, known: Known): Answer | string {
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
  return twice ?? { key: checked.key, attestedBy: [] };
}

/** Who answers for a decision with a signature, nobody where it has none, or what is wrong with it. */
function answerTo(walk: Walk, record: LogRecord, known: Known): Answer | string {
  const { so } = walk;
  const { env } = record;
  const byPhone = isByPhone(record);
  if (env === undefined && !byPhone) return unsignedFault(walk, record) ?? { key: null, attestedBy: [] };
  if (known.request.words === undefined) return 'it is signed, but no list of words was put to its signers';
  const said = registryOf(record);
  if (said < so.registry) return 'it was signed under an older registry than an entry before it';
  const checked =
    env === undefined || byPhone ? attested(walk, record, known) : signed(walk, { ...record, env }, known);
  if (typeof checked === 'string') return checked;
  so.registry = said;
  so.signed = true;
  return checked;
}

function decide(walk: Walk, record: LogRecord, decision: ShownDecision['decision']): string | undefined {
  const { data, by, at, seq: position } = record;
  const request = walk.book.request(textIn(data, 'requestId'));
  const seat = request?.seats.find((one) => one.signerId === textIn(data, 'signerId'));
  const revisionId = textIn(data, 'revisionId');
  if (request === undefined || seat === undefined || request.revisionId !== revisionId)
    return 'it decides about words that nobody was asked about';
  const byPhone = isByPhone(record);
  const travelled = walk.packets.travelled(record, seat.personId);
  if (typeof travelled === 'string') return travelled;
  if (byPhone && travelled !== undefined) return 'it says that it was given by phone and in a packet as well';
  const signer = byPhone ? signerByPhone(record) : travelled === undefined ? by : seat.personId;
  if (seat.personId !== signer) return 'it is the decision of somebody who did not sit in that seat';
  const answer = answerTo(walk, record, { request, seat, travelled });
  if (typeof answer === 'string') return answer;
  const about = { requestId: request.requestId, revisionId, role: seat.role, method: textIn(data, 'method') };
  const shown = { ...about, position, at, by: signer, decision, ...answer };
  walk.decisions.push({ ...shown, travelled: travelled ?? null });
  return undefined;
}

function release(walk: Walk, record: LogRecord): string | undefined {
  const { tools, releases } = walk;
  const checked = checkRelease(record, { ...tools, ...walk });
  if (typeof checked === 'string') return checked;
  releases.push(checked);
  return undefined;
}

/** Why an envelope was filled under a registry that cannot have been; undefined where it was not. */
function filled({ so }: Walk, record: LogRecord): string | undefined {
  if (record.kind !== 'envelope.applied') return undefined;
  const said = registryOf(record);
  if (said < so.registry) return 'it was filled under an older registry than an entry before it';
  so.registry = Math.max(so.registry, said || 0);
  return undefined;
}

function judge(walk: Walk, record: LogRecord): string | undefined {
  const decision = DECISIONS.get(record.kind);
  if (decision !== undefined) return decide(walk, record, decision);
  if (record.env !== undefined) walk.foreign.push(record.seq);
  if (record.kind === 'release.recorded') return release(walk, record);
  if (record.kind === 'approval.packetExported') return walk.nonces.packed(textIn(record.data, 'nonce'));
  return walk.glasses.add(record) ?? filled(walk, record) ?? walk.envelopes.add(record);
}

/**
 * Follows who decided what about which words: every signature against what the log says around it, every list of words
 * against the saved words, and every release against what let it out. It believes that the log holds together.
 */
export function createApprovalCheck(origin: string, tools: ApprovalTools): ApprovalCheck {
  const book = createApprovalBook();
  const gathered = { decisions: [], releases: [], manifests: new Map(), foreign: [] };
  const [glasses, envelopes] = [createGlassBook(book), createEnvelopeBook({ ...tools, book })];
  const books = { book, glasses, envelopes, packets: createPacketBook(), nonces: createNonceBook() };
  const walk: Walk = { origin, tools, ...books, ...gathered, so: { unseen: 0, registry: 0, signed: false } };
  const add = (record: LogRecord): string | undefined => {
    const wrong = judge(walk, record);
    if (wrong !== undefined) return wrong;
    book.add(record);
    walk.packets.add(record);
    return record.kind === 'approval.requested' ? requested(walk, record) : undefined;
  };
  const shown = (): ShownApprovals => ({
    ...gathered,
    approved: book.approved().flatMap((id) => book.words(id) ?? []),
    channels: book.channels(),
    words: book.words,
    unseen: walk.so.unseen,
    unfilled: envelopes.unseen(),
  });
  return { add, shown };
}
