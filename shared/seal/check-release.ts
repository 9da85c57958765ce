import { type ApprovalBook, isApproved, type Request } from './approval-book.ts';
import { type Words, wordsOf } from './channel-words.ts';
import type { Variant } from './check-manifest.ts';
import { covers } from './check-seats.ts';
import type { EnvelopeBook } from './envelope-book.ts';
import { textIn } from './fields.ts';
import type { Answerers, GlassBook } from './glass-book.ts';
import type { Hasher } from './hasher.ts';
import { instantOf } from './instant.ts';
import { hexOfLatin1 } from './pack.ts';
import type { LogRecord } from './record.ts';
import { utf8Bytes } from './utf8.ts';

/**
 * What let words go out: every signer's approval (signed by all, some or none of them; or, for some, given by phone and
 * signed by two who heard it), two people who broke the glass,
 * the standing consent of two people to an envelope, or, as the log says itself of words that were set aside or saved over, nothing then.
 */
export type Cover =
  | 'signed'
  | 'signed or by phone'
  | 'partly signed'
  | 'unsigned'
  | 'break-glass'
  | 'envelope'
  | 'nothing';

/** Words that went out. `sha256` is of the words of the channel, where the pack has them or their list. */
export type ShownRelease = {
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly channel: string;
  readonly revisionId: string;
  readonly releasedAt: number | null;
  /** Nobody knows since when: it was out by then. */
  /** Whether the time is only by when it was out, or the minute in which it was. */
  readonly latest: boolean | 'minute';
  readonly sha256: string | null;
  readonly cover: Cover;
  /** How many of its signers approved by phone, attested by others. */
  readonly byPhone: number;
  /** The two people behind `break-glass` (who opened, who confirmed) and `envelope` (who consented); else nobody. */
  readonly answeredBy: readonly string[];
  /** How many of those two signed it. */
  readonly signatures: number;
};

export type ReleaseTools = {
  readonly book: ApprovalBook;
  readonly glasses: GlassBook;
  readonly envelopes: EnvelopeBook;
  readonly manifests: ReadonlyMap<string, readonly Variant[]>;
  readonly words: Words;
  readonly hasher: Hasher;
};

type Grounds = {
  readonly cover: Cover;
  readonly byPhone?: number;
  readonly answerers?: Answerers;
  /** The channels that may carry the words, where there is a list of them. */
  readonly variants: readonly Pick<Variant, 'channel' | 'sha256'>[] | undefined;
};

/** How far the signers of an approved request signed themselves, and how many approved by phone. */
function coverOf({ seats }: Request): { readonly cover: Cover; readonly byPhone: number } {
  const signed = seats.filter(({ decision }) => decision?.signed).length;
  const byPhone = seats.filter(({ decision }) => decision?.byPhone).length;
  if (byPhone > 0 && signed + byPhone === seats.length) return { cover: 'signed or by phone', byPhone };
  return { cover: signed === 0 ? 'unsigned' : signed === seats.length ? 'signed' : 'partly signed', byPhone };
}

/** The saved words on each channel of the playbook that they go out on: where there is no list of them. */
function savedWords({ book, words, hasher }: ReleaseTools, revisionId: string): Grounds['variants'] {
  const saved = book.words(revisionId);
  const channels = book.channels().filter((one) => !saved?.without.includes(one));
  return channels.map((channel) => {
    const found = saved && wordsOf(saved, channel, words, utf8Bytes);
    return { channel, sha256: found === undefined ? '' : hexOfLatin1(hasher.ofBytes(found.bytes)) };
  });
}

/** What the newest request about a revision lets out by itself: all its signers approved, or two broke the glass. */
function askedGrounds(
  { glasses, manifests }: ReleaseTools,
  request: Request | undefined,
): Grounds | undefined {
  if (request === undefined) return undefined;
  const variants = manifests.get(request.revisionId);
  if (isApproved(request)) return { ...coverOf(request), variants };
  const broke = glasses.brokenBy(request);
  return broke && { cover: 'break-glass', answerers: broke, variants };
}

/**
 * What lets exactly this revision go out at this point of the log, or undefined. A text says why those who were asked do
 * not: the severity was raised since, and its own signers were not asked. Words that are out stay out.
 */
function groundsOf(tools: ReleaseTools, revisionId: string): Grounds | string | undefined {
  const { book, envelopes } = tools;
  const request = book.requestFor(revisionId);
  const asked = askedGrounds(tools, request);
  const aside = book.told.asideFor(book.words(revisionId)?.statementId ?? '');
  const severity = aside?.severity ?? book.severity();
  const covered = request && (book.isOut(revisionId) || covers(request.severity, severity));
  if (asked && covered) return asked;
  const consented = envelopes.consentedBy(revisionId, severity);
  if (consented === undefined)
    return asked && 'it says that words went out that only the signers of a lower severity had approved';
  return { cover: 'envelope', answerers: consented, variants: savedWords(tools, revisionId) };
}

/** When a release says that its words were out. */
function timeOut({ releasedAt }: LogRecord['data'], at: string): number {
  return typeof releasedAt === 'number' ? releasedAt : (instantOf(at) ?? 0);
}

/**
 * Why words did not go out of a statement that was set aside, or on a channel where it was ended as a correction. What went out
 * before it was set aside or ended can be written down afterwards, as long as nobody took its words up.
 */
function asideFault(
  { data, at }: LogRecord,
  statementId: string,
  { told }: ApprovalBook,
): string | undefined {
  const when = timeOut(data, at);
  const cut = told.cutOn(statementId, textIn(data, 'channel'));
  if (cut !== undefined && told.steady(when) > cut)
    return 'it says that a correction went out where it had been ended';
  const aside = told.asideFor(statementId);
  if (aside === undefined) return undefined;
  return told.steady(when) <= aside.steady && !told.isTakenUp(statementId)
    ? undefined
    : 'it says that words went out that had been set aside for a correction';
}

/**
 * What stands behind words that nothing let out when they were set aside or saved over, as the log says; a text says why that is not so.
 * Words that were saved over are let out by nothing, whoever approved them.
 */
function nothingBehind({ data, at }: LogRecord, tools: ReleaseTools): Grounds | string {
  const { book } = tools;
  const revisionId = textIn(data, 'revisionId');
  const saved = book.words(revisionId);
  const statementId = saved?.statementId ?? '';
  const isNewest = book.newest(statementId) === revisionId;
  if (isNewest && typeof groundsOf(tools, revisionId) === 'object')
    return 'it says that nothing had let words out that could go out';
  if (saved === undefined || (isNewest && book.told.asideFor(statementId) === undefined))
    return 'it says that words were out that nothing had let out, and they had not been set aside or saved over';
  return book.told.steady(timeOut(data, at)) < saved.steady
    ? 'it says that words were out before they were saved'
    : { cover: 'nothing', variants: savedWords(tools, revisionId) };
}

/** What a release rests on; a text says why it rests on nothing, or on something although it says that nothing let it out. */
function restsOn(record: LogRecord, tools: ReleaseTools): Grounds | string {
  if (record.data['unapproved'] === true) return nothingBehind(record, tools);
  const grounds = groundsOf(tools, textIn(record.data, 'revisionId'));
  return (
    grounds ?? 'it says that words went out that not every signer had approved, and nothing else let them out'
  );
}

/** Checks that words which a record says are out were let out at that point; what it returns else is wrong. */
export function checkRelease(record: LogRecord, tools: ReleaseTools): ShownRelease | string {
  const { data, by, at, seq: position } = record;
  const [revisionId, channel] = [textIn(data, 'revisionId'), textIn(data, 'channel')];
  const grounds = restsOn(record, tools);
  if (typeof grounds === 'string') return grounds;
  const statementId = tools.book.words(revisionId)?.statementId ?? '';
  const late = asideFault(record, statementId, tools.book);
  if (late !== undefined) return late;
  const newest = tools.book.newest(statementId);
  if (grounds.cover !== 'nothing' && newest !== undefined && newest !== revisionId)
    return 'it says that words went out that had been changed since they were approved';
  const { cover, byPhone = 0, answerers, variants } = grounds;
  if (tools.book.words(revisionId)?.without.includes(channel))
    return 'it says that words went out on a channel that they were left out of';
  const variant = variants?.find((one) => one.channel === channel);
  if (variants !== undefined && variant === undefined)
    return cover === 'envelope' || cover === 'nothing'
      ? 'it says that words went out on a channel that the playbook does not have'
      : 'it says that words went out on a channel that its signers were not asked about';
  const { releasedAt = null } = data;
  const when = typeof releasedAt === 'number' ? releasedAt : null;
  const sha256 = variant?.sha256 || null;
  const { people: answeredBy, signatures } = answerers ?? { people: [], signatures: 0 };
  const how = { cover, byPhone, answeredBy, signatures };
  const latest = data['latest'] === true && (data['minute'] === true ? 'minute' : true);
  return { position, at, by, channel, revisionId, releasedAt: when, latest, sha256, ...how };
}
