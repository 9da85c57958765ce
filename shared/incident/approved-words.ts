import { type ApprovalRequest, isFullyApproved } from '../approval/approvals.ts';
import type { Glass } from '../break-glass/glasses.ts';
import type { AppliedEnvelope } from '../envelope/applied.ts';
import { isLower } from '../playbook/stages.ts';
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
  const basis = basisOf(state, revision);
  return basis && { request: basis.kind === 'envelope' ? null : basis.request, basis, statement, revision };
}

/** What lets exactly this newest revision go out; null if nothing does. */
function basisOf(state: IncidentState, { revisionId }: Revision): Basis | null {
  const isOut = state.releases.some((one) => one.revisionId === revisionId);
  const request = state.approvals.findLast((one) => one.revisionId === revisionId);
  const covered = request && (isOut || coversChain(state, request));
  if (covered && isFullyApproved(request)) return { kind: 'chain', request };
  const glass = covered ? brokenGlass(state, request) : null;
  if (request && glass) return { kind: 'breakGlass', request, glass };
  const used = isOut ? state.envelopes.findLast((one) => one.revisionId === revisionId) : undefined;
  const envelope = used ?? standingConsent(state);
  return envelope ? { kind: 'envelope', envelope } : null;
}

/** Everybody who saved words of a statement: none of them approves it. */
export function authorsOf(state: IncidentState, statementId: string): ReadonlySet<string> {
  const statement = state.statements.find((one) => one.statementId === statementId);
  return new Set(statement?.revisions.map((revision) => revision.by));
}
