import {
  type ApprovalBook,
  createApprovalBook,
  DECISIONS,
  isApproved,
  type Request,
  type SavedWords,
  type Seat,
} from './approval-book.ts';
import type { Words } from './channel-words.ts';
import { checkDecision, type DecisionTools, registryOf } from './check-decision.ts';
import { checkManifest, type Variant } from './check-manifest.ts';
import { textIn } from './fields.ts';
import type { Hasher } from './hasher.ts';
import type { LogRecord } from './record.ts';

/** A decision about words, as it stands in a log that holds. `key` is base64, or null where nothing was signed. */
export type ShownDecision = {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly decision: 'approve' | 'reject' | 'withdraw';
  readonly role: string;
  readonly method: string;
  readonly requestId: string;
  readonly revisionId: string;
  readonly key: string | null;
};

/** How the approvals stood under which words went out. */
export type Cover = 'signed' | 'partly signed' | 'unsigned';

/** Words that went out. `sha256` is of the words of the channel, where the signers had a list of them. */
export type ShownRelease = {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly channel: string;
  readonly revisionId: string;
  readonly releasedAt: number | null;
  readonly sha256: string | null;
  readonly cover: Cover;
};

/** Everything that the log says of approved words. */
export type ShownApprovals = {
  readonly decisions: readonly ShownDecision[];
  readonly releases: readonly ShownRelease[];
  /** The words that every signer had approved at some point. */
  readonly approved: readonly SavedWords[];
  readonly channels: readonly string[];
  readonly words: (revisionId: string) => SavedWords | undefined;
  /** What the signers of a request were shown, by revision. */
  readonly manifests: ReadonlyMap<string, readonly Variant[]>;
  /** Requests whose list of words is not in the pack, so that nobody can compare. */
  readonly unseen: number;
  /** Positions of signatures that this format does not know. */
  readonly foreign: readonly number[];
};

export type ApprovalTools = DecisionTools & { readonly hasher: Hasher; readonly words: Words };

export type ApprovalCheck = {
  /** Takes the next record of the incident's log; what it returns is wrong with that record. */
  readonly add: (record: LogRecord) => string | undefined;
  readonly shown: () => ShownApprovals;
};

type Known = { readonly request: Request; readonly seat: Seat };

function coverOf({ seats }: Request): Cover {
  const signed = seats.filter(({ decision }) => decision?.signed).length;
  return signed === 0 ? 'unsigned' : signed === seats.length ? 'signed' : 'partly signed';
}

/** What one walk through a log gathers. */
type Walk = {
  readonly origin: string;
  readonly tools: ApprovalTools;
  readonly book: ApprovalBook;
  readonly decisions: ShownDecision[];
  readonly releases: ShownRelease[];
  readonly manifests: Map<string, readonly Variant[]>;
  readonly foreign: number[];
  readonly so: { unseen: number; registry: number };
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

/** The key that signed a decision, null where nobody did, or what is wrong with the signature. */
function signerOf(
  { tools, so }: Walk,
  record: LogRecord,
  { request, seat }: Known,
): { readonly key: string | null } | string {
  const { env } = record;
  if (env === undefined) return { key: null };
  if (request.words === undefined) return 'it is signed, but no list of words was put to its signers';
  const said = registryOf(record);
  if (said < so.registry) return 'it was signed under an older registry than a decision before it';
  const checked = checkDecision({ ...record, env }, request, seat, tools);
  if (typeof checked === 'string') return checked;
  so.registry = said;
  return { key: checked.key };
}

function decide(walk: Walk, record: LogRecord, decision: ShownDecision['decision']): string | undefined {
  const { data, by, at, seq: position } = record;
  const request = walk.book.request(textIn(data, 'requestId'));
  const seat = request?.seats.find((one) => one.signerId === textIn(data, 'signerId'));
  const revisionId = textIn(data, 'revisionId');
  if (request === undefined || seat === undefined || request.revisionId !== revisionId)
    return 'it decides about words that nobody was asked about';
  if (seat.personId !== by) return 'it is the decision of somebody who did not sit in that seat';
  const signer = signerOf(walk, record, { request, seat });
  if (typeof signer === 'string') return signer;
  const about = { requestId: request.requestId, revisionId, role: seat.role, method: textIn(data, 'method') };
  walk.decisions.push({ ...about, position, at, by, decision, key: signer.key });
  return undefined;
}

function release({ book, manifests, releases }: Walk, record: LogRecord): string | undefined {
  const { data, by, at, seq: position } = record;
  const [revisionId, channel] = [textIn(data, 'revisionId'), textIn(data, 'channel')];
  const request = book.requestFor(revisionId);
  if (request === undefined || !isApproved(request))
    return 'it says that words went out that not every signer had approved';
  const manifest = manifests.get(revisionId);
  const variant = manifest?.find((one) => one.channel === channel);
  if (manifest !== undefined && variant === undefined)
    return 'it says that words went out on a channel that its signers were not asked about';
  const { releasedAt = null } = data;
  const when = typeof releasedAt === 'number' ? releasedAt : null;
  const about = { position, at, by, channel, revisionId, releasedAt: when };
  releases.push({ ...about, sha256: variant?.sha256 ?? null, cover: coverOf(request) });
  return undefined;
}

function judge(walk: Walk, record: LogRecord): string | undefined {
  const decision = DECISIONS.get(record.kind);
  if (decision !== undefined) return decide(walk, record, decision);
  if (record.env !== undefined) walk.foreign.push(record.seq);
  return record.kind === 'release.recorded' ? release(walk, record) : undefined;
}

/**
 * Follows who decided what about which words: every signature against what the log says around it, every list of words
 * against the saved words, and every release against the approvals under it. It believes that the log holds together.
 */
export function createApprovalCheck(origin: string, tools: ApprovalTools): ApprovalCheck {
  const book = createApprovalBook();
  const gathered = { decisions: [], releases: [], manifests: new Map(), foreign: [] };
  const walk: Walk = { origin, tools, book, ...gathered, so: { unseen: 0, registry: 0 } };
  const add = (record: LogRecord): string | undefined => {
    const wrong = judge(walk, record);
    if (wrong !== undefined) return wrong;
    book.add(record);
    return record.kind === 'approval.requested' ? requested(walk, record) : undefined;
  };
  const shown = (): ShownApprovals => ({
    ...gathered,
    approved: book.approved().flatMap((id) => book.words(id) ?? []),
    channels: book.channels(),
    words: book.words,
    unseen: walk.so.unseen,
  });
  return { add, shown };
}
