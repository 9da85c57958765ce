import { type ApprovalRequest, isFullyApproved } from '../approval/approvals.ts';
import { isFrozen, type Sha256Hex } from '../approval/manifest.ts';
import type { Glass } from '../break-glass/glasses.ts';
import type { AppliedEnvelope } from '../envelope/applied.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { isLower } from '../playbook/stages.ts';
import { type ChannelWords, goesOutOn, wordsOn, wordsOnAll } from '../statement/channel-words.ts';
import { lineOf } from '../statement/statement-line.ts';
import { currentStatement, latestRevision, type Revision, type Statement } from '../statement/statements.ts';
import { brokenGlass } from './break-glass.ts';
import { standingConsent } from './standing-consent.ts';
import type { IncidentState } from './state.ts';

/** What lets words go out: the whole chain, two people who broke the glass, or the standing consent to an envelope. */
export type Basis =
  | { readonly kind: 'chain'; readonly request: ApprovalRequest }
  | { readonly kind: 'breakGlass'; readonly request: ApprovalRequest; readonly glass: Glass }
  | { readonly kind: 'envelope'; readonly envelope: AppliedEnvelope };

/** The words that may go out, and who answered for them. */
export type ApprovedWords = {
  /** Null where a standing consent took the place of a request. */
  readonly request: ApprovalRequest | null;
  readonly basis: Basis;
  readonly statement: Statement;
  readonly revision: Revision;
};

/** True if the request was made for the severity in force or a more serious one: a raise asks for its own chain. */
export function coversChain(state: IncidentState, request: ApprovalRequest): boolean {
  return !isLower(state.chart.context.severity, request.severity);
}

/**
 * The one rule of what may go out: the newest revision of the current statement, approved by every signer of its last
 * request, under a chain that covers the severity in force. Words that are out already stay released words when the
 * severity rises afterwards. Null when nothing may go out. Earlier approvals of other revisions count for nothing.
 */
export function approvedWords(state: IncidentState): ApprovedWords | null {
  const statement = currentStatement(state.statements);
  const revision = latestRevision(statement);
  if (!statement || !revision) return null;
  const basis = basisOf(state, revision.revisionId);
  return basis && { request: basis.kind === 'envelope' ? null : basis.request, basis, statement, revision };
}

/** What lets words go out: their last request if it covers the severity, signed or behind a broken glass, or else an envelope. */
export function basisFrom(
  state: IncidentState,
  revisionId: string,
  covers: (request: ApprovalRequest) => boolean,
  consent: () => AppliedEnvelope | null,
): Basis | null {
  const last = state.approvals.findLast((one) => one.revisionId === revisionId);
  const request = last && covers(last) ? last : null;
  if (request && isFullyApproved(request)) return { kind: 'chain', request };
  const glass = request && brokenGlass(state, request);
  if (request && glass) return { kind: 'breakGlass', request, glass };
  const envelope = consent();
  return envelope && { kind: 'envelope', envelope };
}

/** True for words that are out and that something had let out. */
export function wasLetOut({ releases }: Pick<IncidentState, 'releases'>, revisionId: string): boolean {
  return releases.some((one) => one.revisionId === revisionId && !one.unapproved);
}

/** What lets exactly this revision go out, the newest or one that is out; null if nothing does. */
export function basisOf(state: IncidentState, revisionId: string): Basis | null {
  const isOut = wasLetOut(state, revisionId);
  const covers = (request: ApprovalRequest) => isOut || coversChain(state, request);
  return basisFrom(state, revisionId, covers, () => {
    const used = isOut ? state.envelopes.findLast((one) => one.revisionId === revisionId) : undefined;
    const standing = standingConsent(state);
    return used ?? (standing?.revisionId === revisionId ? standing : null);
  });
}

/** Everybody who saved words of a statement, or of one whose words it began with: none of them approves it. */
export function authorsOf(state: IncidentState, statementId: string): ReadonlySet<string> {
  const line = lineOf(state, statementId);
  return new Set(line.flatMap(({ revisions }) => revisions.map((revision) => revision.by)));
}

/** The revision that a request is about; null if the log does not hold it. */
function revisionOf(state: IncidentState, request: ApprovalRequest): Revision | null {
  const statement = state.statements.find((one) => one.statementId === request.statementId);
  return statement?.revisions.find((one) => one.revisionId === request.revisionId) ?? null;
}

/** The refusal if any words of a request are, to the byte, not those that were put to its signers; null if all are. */
export function otherBytes(
  state: IncidentState,
  request: ApprovalRequest,
  sha256Hex: Sha256Hex,
): { readonly ok: false; readonly error: Rejection } | null {
  const revision = revisionOf(state, request);
  const { release } = request;
  if (!revision || !release) return null;
  const all = wordsOnAll(revision, state.chart.context.playbook?.channels ?? []);
  const other = all.find((one) => !isFrozen(release, one, sha256Hex));
  return other || all.length !== release.variants.length ? refuse('other-bytes', OTHER_BYTES) : null;
}

const OTHER_BYTES =
  'These are not the bytes that were approved, so they do not go out. Check the log of the room; then save the words again.';

/** Words on one channel. */
export type Which = { readonly revisionId: string; readonly channel: string };

type Out = Pick<ApprovedWords, 'request' | 'statement' | 'revision'>;
type OnChannel<W> = Result<W & { readonly words: ChannelWords }, Rejection>;

/** Words on a channel that carries them, compared byte for byte with what was approved, if anything was. */
export function onChannel<W extends Out>(
  state: IncidentState,
  approved: W,
  channel: string,
  sha256Hex: Sha256Hex,
): OnChannel<W> {
  if (!state.chart.context.playbook?.channels.some((one) => one.id === channel))
    return refuse('no-channel', 'This playbook has no such channel.');
  if (!goesOutOn(approved.revision, channel))
    return refuse('left-out', 'These words were saved without this channel, so nobody approved any for it.');
  const words = wordsOn(approved.revision, channel);
  const release = approved.request?.release;
  if (release && !isFrozen(release, words, sha256Hex)) return refuse('other-bytes', OTHER_BYTES);
  return ok({ ...approved, words });
}

/** Words that may go out on one channel, compared byte for byte with what was approved. */
export function wordsToRelease(
  state: IncidentState,
  { revisionId, channel }: Which,
  sha256Hex: Sha256Hex,
): OnChannel<ApprovedWords> {
  const approved = approvedWords(state);
  return approved?.revision.revisionId === revisionId
    ? onChannel(state, approved, channel, sha256Hex)
    : refuse('not-approved', 'These words are not approved by the full chain, so they cannot go out.');
}
