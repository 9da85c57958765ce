import { MINUTE_MS, SYSTEM } from '../kernel.ts';
import type { ApprovalBook, Request } from './approval-book.ts';
import { canonicalJson } from './canonical.ts';
import { textIn } from './fields.ts';
import { instantOf } from './instant.ts';
import type { LogRecord } from './record.ts';

/** The two people who let words out without every signer, and how many of them signed that. */
export type Answerers = { readonly people: readonly string[]; readonly signatures: number };

/** One break of the glass. `at` is moved with the clock while it waits for its second person. */
type Glass = {
  readonly glassId: string;
  readonly position: number;
  readonly at: number;
  readonly openedBy: string;
  readonly confirmedBy: string | null;
  readonly signatures: number;
};

export type GlassBook = {
  /** Takes the next record of the incident's log; what it returns is wrong with a break of the glass. */
  readonly add: (record: LogRecord) => string | undefined;
  /** Who let the words of a request out: who opened and who confirmed; undefined if nobody did. */
  readonly brokenBy: (request: Request) => Answerers | undefined;
  /** Where the newest break for a request was opened, if that was before this place; else -1. */
  readonly openedBefore: (request: Request, position: number) => number;
};

/** How long the first person's break waits for a second. */
const CONFIRM_WITHIN_MS = 10 * MINUTE_MS;

const NOT_ASKED = 'it breaks the glass for words that nobody was asked about';

/** Why this person may not stand for these words going out past their signers; undefined where they may. */
function personFault(book: ApprovalBook, { statementId, seats }: Request, by: string): string | undefined {
  if (book.authors(statementId).has(by))
    return 'somebody lets words out past their signers that they wrote themself';
  return seats.some(({ personId, decision }) => personId === by && decision === null)
    ? 'somebody lets words out past their signers who sits in one of the open seats themself'
    : undefined;
}

/** The request that a break of the glass is about: the newest one for the newest words, and they are first words. */
function requestOf(book: ApprovalBook, { data, by }: LogRecord): Request | string {
  const request = book.requestFor(textIn(data, 'revisionId'));
  const saved = request && book.words(request.revisionId);
  if (request?.requestId !== textIn(data, 'requestId') || saved === undefined) return NOT_ASKED;
  if (book.newest(saved.statementId) !== saved.revisionId)
    return 'it breaks the glass for words that were changed since';
  if (book.told.asideFor(saved.statementId))
    return 'it breaks the glass for words that had been set aside for a correction';
  const first = book.told.started(book.told.line(saved.statementId).at(-1) ?? '');
  return saved.statementKind === 'holding' && first?.number === 1
    ? (personFault(book, request, by) ?? request)
    : 'it breaks the glass for words that are not the first holding statement';
}

/** The seats that nobody has decided in, as the confirmation has to name them. */
function skippedIn({ seats }: Request) {
  return seats
    .filter(({ decision }) => decision === null)
    .map(({ signerId, personId }) => ({ signerId, personId }));
}

function confirmFault(glass: Glass | undefined, request: Request, record: LogRecord): string | undefined {
  const { data, by, at } = record;
  if (glass?.glassId !== textIn(data, 'glassId') || glass.confirmedBy !== null)
    return 'it confirms a break of the glass that nobody opened for these words';
  if (by === SYSTEM || by === glass.openedBy)
    return 'the same person broke the glass and confirmed it: it takes two';
  if ((instantOf(at) ?? 0) >= glass.at + CONFIRM_WITHIN_MS)
    return 'it confirms a break of the glass more than ten minutes after it was opened';
  const skipped = skippedIn(request);
  return skipped.length > 0 && canonicalJson(data['skipped'] ?? null) === canonicalJson(skipped)
    ? undefined
    : 'it does not name those who were passed over as the log does';
}

/** Follows who broke the glass for which request, by the rules of docs/formats.md, section 5. The newest opened counts. */
export function createGlassBook(book: ApprovalBook): GlassBook {
  const glasses = new Map<string, Glass>();
  const open = (record: LogRecord): string | undefined => {
    const request = requestOf(book, record);
    if (typeof request === 'string') return request;
    const { by: openedBy, data, seq: position } = record;
    if (openedBy === SYSTEM) return 'it breaks the glass, and nobody did it';
    const at = instantOf(record.at) ?? 0;
    const [glassId, signatures] = [textIn(data, 'glassId'), record.env === undefined ? 0 : 1];
    glasses.set(request.requestId, { glassId, position, at, openedBy, confirmedBy: null, signatures });
    return undefined;
  };
  const confirm = (record: LogRecord): string | undefined => {
    const request = requestOf(book, record);
    if (typeof request === 'string') return request;
    const { requestId } = request;
    const glass = glasses.get(requestId);
    const wrong = confirmFault(glass, request, record);
    if (wrong !== undefined || glass === undefined) return wrong;
    const signatures = glass.signatures + (record.env === undefined ? 0 : 1);
    glasses.set(requestId, { ...glass, confirmedBy: record.by, signatures });
    return undefined;
  };
  const move = (shiftMs: number): void => {
    for (const [requestId, one] of glasses)
      if (one.confirmedBy === null) glasses.set(requestId, { ...one, at: one.at + shiftMs });
  };
  return {
    add: (record) => {
      if (record.kind === 'breakGlass.opened') return open(record);
      if (record.kind === 'breakGlass.confirmed') return confirm(record);
      const { shiftMs } = record.data;
      if (record.kind === 'clock.adjusted' && typeof shiftMs === 'number') move(shiftMs);
      return undefined;
    },
    brokenBy: ({ requestId, seats }) => {
      const glass = glasses.get(requestId);
      const rejected = seats.some(({ decision }) => decision?.is === 'reject');
      if (!glass?.confirmedBy || rejected) return undefined;
      return { people: [glass.openedBy, glass.confirmedBy], signatures: glass.signatures };
    },
    openedBefore: ({ requestId }, position) => {
      const opened = glasses.get(requestId)?.position;
      return opened !== undefined && opened < position ? opened : -1;
    },
  };
}
