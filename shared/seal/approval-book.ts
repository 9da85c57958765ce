import type { Json } from '../kernel.ts';
import { isObject, refOf, textIn } from './fields.ts';
import { instantOf } from './instant.ts';
import type { BlobRef, JsonObject, LogRecord } from './record.ts';
import { type Seat, seatAfter, seatsIn } from './seats.ts';
import { createStatementBook, type StatementBook } from './statement-book.ts';

/** A request for approval of one revision. `words` is what its manifest was committed to as; undefined without one. */
export type Request = {
  readonly requestId: string;
  readonly statementId: string;
  readonly revisionId: string;
  /** The severity whose chain was asked. */
  readonly severity: string;
  readonly words: BlobRef | undefined;
  /** The one language of all words of the manifest, or `mul`; undefined until the manifest was read. */
  readonly lang: string | undefined;
  readonly seats: readonly Seat[];
  /** Where it stands in the log. */
  readonly position: number;
};

/** One saved text of a statement. */
export type SavedWords = {
  readonly statementId: string;
  readonly revisionId: string;
  /** Number of the statement and number of the revision: "1.2". */
  readonly name: string;
  readonly statementKind: string;
  readonly text: BlobRef | undefined;
  readonly variants: BlobRef | undefined;
  /** The ids of the channels on which it does not go out. */
  readonly without: readonly string[];
  /** When it was saved, by a clock that nobody moves. */
  readonly steady: number;
};

export type ApprovalBook = {
  /** Takes the next record of the incident's log. */
  readonly add: (record: LogRecord) => void;
  readonly request: (requestId: string) => Request | undefined;
  /** Takes note of the language of the words that a request's manifest lists. */
  readonly speaks: (requestId: string, lang: string) => void;
  /** The newest request about a revision. */
  readonly requestFor: (revisionId: string) => Request | undefined;
  readonly words: (revisionId: string) => SavedWords | undefined;
  /** Everybody who saved words of a statement, or of one whose words it began with. */
  readonly authors: (statementId: string) => ReadonlySet<string>;
  /** The newest revision of a statement. */
  readonly newest: (statementId: string) => string | undefined;
  /** What was started, set aside, taken up and let go. */
  readonly told: StatementBook;
  /** How many revisions a statement has. */
  readonly revisions: (statementId: string) => number;
  /** Whether a request committed to this very list of words before. */
  readonly isPut: (words: BlobRef) => boolean;
  /** Whether a record says that a revision went out, and not that nothing had let it. */
  readonly isOut: (revisionId: string) => boolean;
  /** Revisions that every signer had approved at some point, or that went out otherwise, in that order. */
  readonly approved: () => readonly string[];
  /** The ids of the playbook's channels, in its order, then of those that came in later. */
  readonly channels: () => readonly string[];
  /** The playbook that the incident pinned, with the channels that came in later; an empty object without one. */
  readonly playbook: () => JsonObject;
  /** The severity in force. */
  readonly severity: () => string;
};

/** Whether every signer of a request said yes and nobody took it back. */
export function isApproved({ seats }: Request): boolean {
  return seats.length > 0 && seats.every(({ decision }) => decision?.is === 'approve');
}

function channelsIn(playbook: JsonObject): readonly string[] {
  const channels = playbook['channels'];
  return Array.isArray(channels) ? channels.filter(isObject).map((one: JsonObject) => textIn(one, 'id')) : [];
}

/** The texts of a list; none where it is no list. */
function textsIn(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** The request after a record about it. */
function decided(request: Request, record: LogRecord): Request {
  const signerId = textIn(record.data, 'signerId');
  if (textIn(record.data, 'revisionId') !== request.revisionId) return request;
  const seats = request.seats.map((seat) => (seat.signerId === signerId ? seatAfter(seat, record) : seat));
  return { ...request, seats };
}

type Pages = {
  readonly requests: Map<string, Request>;
  /** The newest request of each revision. */
  readonly newest: Map<string, string>;
  readonly told: StatementBook;
  readonly saved: Map<string, SavedWords>;
  /** The newest revision of each statement. */
  readonly latest: Map<string, string>;
  readonly authors: Map<string, Set<string>>;
  readonly revisions: Map<string, number>;
  readonly put: Set<string>;
  readonly out: Set<string>;
  readonly approved: Set<string>;
};

function begin({ requests, newest, put }: Pages, record: LogRecord): void {
  const { data, seq: position } = record;
  const [requestId, revisionId] = [textIn(data, 'requestId'), textIn(data, 'revisionId')];
  const seats = seatsIn(data['signers'], position);
  const [statementId, severity] = [textIn(data, 'statementId'), textIn(data, 'severity')];
  const words = refOf(record, 'release');
  if (words !== undefined) put.add(words.h);
  requests.set(requestId, {
    requestId,
    revisionId,
    statementId,
    severity,
    words,
    seats,
    position,
    lang: undefined,
  });
  newest.set(revisionId, requestId);
}

function save({ told, saved, latest, authors, revisions }: Pages, record: LogRecord): void {
  const { data } = record;
  const [statementId, revisionId] = [textIn(data, 'statementId'), textIn(data, 'revisionId')];
  const statement = told.started(statementId);
  const name = `${statement?.number ?? 0}.${data['number'] ?? 0}`;
  latest.set(statementId, revisionId);
  revisions.set(statementId, (revisions.get(statementId) ?? 0) + 1);
  authors.set(statementId, (authors.get(statementId) ?? new Set()).add(record.by));
  const fields = { text: refOf(record, 'text'), variants: refOf(record, 'variants') };
  saved.set(revisionId, {
    ...fields,
    without: textsIn(data['without']),
    steady: told.steady(instantOf(record.at) ?? 0),
    statementId,
    revisionId,
    name,
    statementKind: statement?.kind ?? '',
  });
}

/** The playbook with a channel that came in later. Words that were saved before do not go out on it. */
function withChannel({ saved }: Pages, playbook: JsonObject, { data }: LogRecord): JsonObject {
  const { channel = null } = data;
  const added = isObject(channel) ? textIn(channel, 'id') : '';
  for (const [revisionId, one] of saved) saved.set(revisionId, { ...one, without: [...one.without, added] });
  const { channels } = playbook;
  return { ...playbook, channels: [...(Array.isArray(channels) ? channels : []), channel] };
}

function change({ requests, approved }: Pages, record: LogRecord): void {
  const known = requests.get(textIn(record.data, 'requestId'));
  if (known === undefined) return;
  const next = decided(known, record);
  requests.set(next.requestId, next);
  if (isApproved(next)) approved.add(next.revisionId);
}

function release({ approved, out }: Pages, { data }: LogRecord): void {
  const revisionId = textIn(data, 'revisionId');
  if (data['unapproved'] !== true) out.add(revisionId);
  approved.add(revisionId);
}

/** Everybody who saved words of a statement, or of one whose words it began with. */
function writers({ authors, told }: Pages, statementId: string): ReadonlySet<string> {
  return new Set(told.line(statementId).flatMap((id) => [...(authors.get(id) ?? [])]));
}

function emptyPages(): Pages {
  return {
    requests: new Map(),
    newest: new Map(),
    told: createStatementBook(),
    saved: new Map(),
    latest: new Map(),
    authors: new Map(),
    revisions: new Map(),
    put: new Set(),
    out: new Set(),
    approved: new Set(),
  };
}

/** Keeps the words of an incident and who was asked and decided about them, from bare records. */
export function createApprovalBook(): ApprovalBook {
  const pages = emptyPages();
  let playbook: JsonObject = {};
  let severity = '';
  const add = (record: LogRecord): void => {
    const { kind, data } = record;
    pages.told.add(record);
    if (kind === 'incident.opened') {
      playbook = isObject(data['playbook']) ? data['playbook'] : {};
      severity = textIn(data, 'severity');
    } else if (kind === 'channel.added') playbook = withChannel(pages, playbook, record);
    else if (kind === 'severity.changed') severity = textIn(data, 'to');
    else if (kind === 'release.recorded') release(pages, record);
    else if (kind === 'draft.revised') save(pages, record);
    else if (kind === 'approval.requested') begin(pages, record);
    else change(pages, record);
  };
  return {
    add,
    request: (requestId) => pages.requests.get(requestId),
    speaks: (requestId, lang) => {
      const known = pages.requests.get(requestId);
      if (known !== undefined) pages.requests.set(requestId, { ...known, lang });
    },
    requestFor: (revisionId) => pages.requests.get(pages.newest.get(revisionId) ?? ''),
    words: (revisionId) => pages.saved.get(revisionId),
    authors: (statementId) => writers(pages, statementId),
    newest: (statementId) => pages.latest.get(statementId),
    told: pages.told,
    revisions: (statementId) => pages.revisions.get(statementId) ?? 0,
    isPut: ({ h }) => pages.put.has(h),
    isOut: (revisionId) => pages.out.has(revisionId),
    approved: () => [...pages.approved],
    channels: () => channelsIn(playbook),
    playbook: () => playbook,
    severity: () => severity,
  };
}
