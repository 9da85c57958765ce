import type { ApprovalRequest } from '../../../shared/approval/approvals.ts';
import { brokenGlass } from '../../../shared/incident/break-glass.ts';
import { currentRequest, type IncidentState } from '../../../shared/incident/state.ts';
import type { Revision, Statement } from '../../../shared/statement/statements.ts';

const COUNTS = ['Nobody', 'One', 'Two', 'Three'] as const;

function allSigned(signed: number, count: string, done: string): string {
  if (signed === 1) return `The one signer has ${done} these exact words.`;
  if (signed === 2) return `Both have ${done} these exact words.`;
  return `All ${count.toLowerCase()} have ${done} these exact words.`;
}

/** How far the approvals are, in a sentence that can be read aloud. `signs`: with keys, so that it is about signatures. */
export function approvalSentence(request: ApprovalRequest, signs: boolean): string {
  const rejected = request.signers.find((one) => one.decision?.kind === 'rejected');
  if (rejected) return `${rejected.label} rejected these words. They go back to the draft.`;
  const given = request.signers.flatMap(({ decision }) => (decision?.kind === 'approved' ? [decision] : []));
  const signed = given.length;
  const done = given.every((one) => one.signed) && (signed > 0 || signs) ? 'signed' : 'approved';
  const open = request.signers.length - signed;
  const count = COUNTS[signed] ?? `${signed}`;
  if (open === 0) return allSigned(signed, count, done);
  const left = `${COUNTS[open] ?? open} to go.`;
  if (signed === 0) return `Nobody has ${done} these words yet. ${left}`;
  return `${count} ${signed === 1 ? 'has' : 'have'} ${done} these exact words. ${left}`;
}

function whom(skipped: number, signers: number): string {
  if (signers === 1) return 'the one signer';
  const word = (count: number): string => COUNTS[count]?.toLowerCase() ?? `${count}`;
  return `${skipped === signers ? 'any' : word(skipped)} of the ${word(signers)} signers`;
}

/** What two people decided past the signers; null where nobody broke the glass over these words. */
function pastSigners(state: IncidentState, request: ApprovalRequest): string | null {
  const glass = brokenGlass(state, request);
  if (!glass) return null;
  const out = state.releases.some((one) => one.revisionId === request.revisionId);
  return `Two people broke the glass: these words ${out ? 'went' : 'may go'} out without ${whom(glass.skipped.length, request.signers.length)}.`;
}

/** How the words of a request stand, in a sentence: how far the approvals are, or that they went past the signers. */
export function standingSentence(state: IncidentState, request: ApprovalRequest, signs: boolean): string {
  return pastSigners(state, request) ?? approvalSentence(request, signs);
}

/** The words that are being signed, and the last other words the signers were asked about (null the first time). */
export type Standing = {
  readonly request: ApprovalRequest;
  readonly statement: Statement;
  readonly revision: Revision;
  readonly before: Revision | null;
};

/** What the newest request is about; null before the first one. */
export function standingOf(state: IncidentState): Standing | null {
  const request = currentRequest(state);
  const statement = state.statements.find((one) => one.statementId === request?.statementId);
  const byId = (revisionId: string | undefined) =>
    statement?.revisions.find((one) => one.revisionId === revisionId) ?? null;
  const revision = byId(request?.revisionId);
  if (!request || !statement || !revision) return null;
  const earlier = state.approvals.filter(
    (one) => one.statementId === statement.statementId && one.revisionId !== request.revisionId,
  );
  return { request, statement, revision, before: byId(earlier.at(-1)?.revisionId) };
}
