import { type ApprovalBook, createApprovalBook, type SavedWords } from './approval-book.ts';
import { figureFault, isMute, keysFault, keysSeenAt } from './check-able.ts';
import { type Answer, type AnswerTools, answerTo, glassFault, setBackFault } from './check-answer.ts';
import { registryOf } from './check-decision.ts';
import { GLASS_KINDS } from './check-glass.ts';
import { checkManifest, languageIn, type Variant } from './check-manifest.ts';
import { orderFault } from './check-order.ts';
import { isByPhone, signerByPhone } from './check-read-back.ts';
import { checkRelease, type ShownRelease } from './check-release.ts';
import { handOverFault, requestFault, seatFault } from './check-seats.ts';
import { takenFault } from './check-taken.ts';
import type { ConsentBook } from './consents.ts';
import { createEnvelopeBook, type EnvelopeBook } from './envelope-book.ts';
import { isObject, textIn } from './fields.ts';
import { createGlassBook, type GlassBook } from './glass-book.ts';
import { createNonceBook, type NonceBook } from './nonces.ts';
import { createPacketBook, type PacketBook, type Travelled } from './packet-book.ts';
import type { LogRecord } from './record.ts';
import { DECISIONS } from './seats.ts';

/** A decision about words, as it stands in a log that holds. */
export type ShownDecision = Answer & {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly decision: 'approve' | 'reject' | 'withdraw';
  readonly role: string;
  readonly method: string;
  readonly requestId: string;
  readonly revisionId: string;
  /** How many records the registry had, as what was signed says; null where nobody signed. */
  readonly registry: number | null;
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
  /** Requests whose seats could not be compared: the log has no playbook that says who is asked. */
  readonly unchained: number;
  /** Approvals at the desk that nobody signed, and no record says that the signer had the words in front of them. */
  readonly unlooked: number;
  /** Entries that fill a seat, or find nobody to, and do not say whose keys counted then. */
  readonly mute: number;
  /** How many records the registry had when the incident was opened; null where that is not said. */
  readonly openedUnder: number | null;
  /** Uses of an envelope whose words or values are not in the pack, so that nobody can compare. */
  readonly unfilled: number;
  /** Positions of signatures that this format does not know. */
  readonly foreign: readonly number[];
};

export type ApprovalTools = AnswerTools & {
  /** The consent to an envelope that stood when the registry had so many records. */
  readonly standing: ConsentBook['standing'];
};

export type ApprovalCheck = {
  /** Takes the next record of the incident's log; what it returns is wrong with that record. */
  readonly add: (record: LogRecord) => string | undefined;
  readonly shown: () => ShownApprovals;
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
  readonly so: {
    unseen: number;
    unchained: number;
    unlooked: number;
    mute: number;
    openedUnder: number | null;
    registry: number;
    signed: boolean;
  };
};

function ask(walk: Walk, record: LogRecord): string | undefined {
  const wrong = requestFault(record, walk.book);
  if (wrong === null) walk.so.unchained += 1;
  return wrong ?? able(walk, record);
}

function requested({ book, tools, origin, manifests, so }: Walk, record: LogRecord): string | undefined {
  const request = book.request(textIn(record.data, 'requestId'));
  if (request?.words === undefined) return undefined;
  const saved = book.words(request.revisionId);
  const checked = checkManifest(request, saved, tools.words, { hasher: tools.hasher, origin });
  if (checked === undefined) so.unseen += 1;
  else if ('wrong' in checked) return checked.wrong;
  else {
    manifests.set(request.revisionId, checked.variants);
    book.speaks(request.requestId, languageIn(checked.variants));
  }
  return undefined;
}

/** Whether a decision that came neither by phone nor in a packet says that it was given at the desk; one to reject need not. */
function isAtDesk({ kind, data: { method } }: LogRecord): boolean {
  return method === 'atDesk' || (method === undefined && kind !== 'approval.approved');
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
  const atDesk = !byPhone && travelled === undefined;
  if (atDesk && !isAtDesk(record)) return 'it does not say how it was given';
  const wrong = seatFault({ record, request, seat, atDesk }, walk.book);
  if (typeof wrong === 'string') return wrong;
  if (wrong === null) walk.so.unlooked += 1;
  const answer = answerTo(walk, record, { request, seat, travelled });
  if (typeof answer === 'string') return answer;
  const about = { requestId: request.requestId, revisionId, role: seat.role, method: textIn(data, 'method') };
  const registry = answer.key === null && answer.attestedBy.length === 0 ? null : registryOf(record);
  const shown = { ...about, position, at, by: signer, decision, registry, ...answer };
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

/** Why the registry cannot have been what a record says that it was when the incident was opened; undefined where it was. */
function opened({ so, tools }: Walk, record: LogRecord): string | undefined {
  const { registryHead } = record.data;
  if (registryHead === undefined) return undefined;
  const said = isObject(registryHead) ? registryHead : {};
  const { size, root } = said;
  if (typeof size !== 'number' || typeof root !== 'string' || tools.registryRootAt(size) !== root)
    return 'the room’s log that it was opened under is not the one here: entries of that were changed, or are missing';
  const setBack = setBackFault(tools, record, size);
  if (setBack !== undefined) return setBack;
  so.openedUnder = size;
  so.registry = size;
  return undefined;
}

/** Why a record goes by a registry of so many records that cannot have been; undefined where it says none. */
function registryFault({ so, tools }: Walk, record: LogRecord, said: number | undefined): string | undefined {
  if (said === undefined) return undefined;
  if (said < so.registry) return 'it goes by an older registry than an entry before it';
  const setBack = setBackFault(tools, record, said);
  if (setBack !== undefined) return setBack;
  so.registry = Math.max(so.registry, said || 0);
  return undefined;
}

/** Why an envelope was filled under a registry that cannot have been; undefined where it was not. */
function filled(walk: Walk, record: LogRecord): string | undefined {
  return record.kind === 'envelope.applied' ? registryFault(walk, record, registryOf(record)) : undefined;
}

/** Why a seat cannot have been filled, or anybody passed by, as the keys of the room then were. */
function able(walk: Walk, record: LogRecord): string | undefined {
  const wrong = figureFault(record, walk.tools, walk.so) ?? registryFault(walk, record, keysSeenAt(record));
  if (isMute(record)) walk.so.mute += 1;
  return wrong ?? keysFault(record, walk.tools);
}

function judge(walk: Walk, record: LogRecord): string | undefined {
  const decision = DECISIONS.get(record.kind);
  if (decision !== undefined) return decide(walk, record, decision);
  if (GLASS_KINDS.has(record.kind)) return walk.glasses.add(record) ?? glassFault(walk, record, walk.glasses);
  if (record.env !== undefined) walk.foreign.push(record.seq);
  if (record.kind === 'release.recorded') return release(walk, record);
  if (record.kind === 'approval.packetExported') return walk.nonces.packed(textIn(record.data, 'nonce'));
  if (record.kind === 'approval.requested') return ask(walk, record);
  if (record.kind === 'incident.opened') return orderFault(record, walk.book) ?? opened(walk, record);
  const { book, tools } = walk;
  const misplaced = orderFault(record, book) ?? takenFault(record, book, tools.words);
  if (misplaced !== undefined) return misplaced;
  return (
    handOverFault(record, book) ??
    able(walk, record) ??
    walk.glasses.add(record) ??
    filled(walk, record) ??
    walk.envelopes.add(record)
  );
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
  const so: Walk['so'] = {
    ...{ unseen: 0, unchained: 0, unlooked: 0, mute: 0 },
    ...{ openedUnder: null, registry: 0, signed: false },
  };
  const walk: Walk = { origin, tools, ...books, ...gathered, so };
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
    unseen: so.unseen,
    unchained: so.unchained,
    unlooked: so.unlooked,
    mute: so.mute,
    openedUnder: so.openedUnder,
    unfilled: envelopes.unseen(),
  });
  return { add, shown };
}
