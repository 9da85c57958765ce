import { type ApprovalRequest, type Decision, isFullyApproved } from '../approval/approvals.ts';
import type { IncidentState } from '../incident/state.ts';
import type { Revision } from '../statement/statements.ts';

/** What a signer compares the words with: what they last had before them, and what was last approved by everybody. */
export type Looks = {
  /** The other revision that this person last saw as a signer, and when; null if these are the first. */
  readonly looked: { readonly revision: Revision; readonly at: number } | null;
  /** The last other revision of the statement that its whole chain approved; null if there is none. */
  readonly approved: Revision | null;
};

/** Whether a decision itself says that the words were in front of whoever made it: a no at the desk needs no look. */
function saysLooked({ kind, away, readBack }: Decision): boolean {
  return kind === 'approved' || away !== null || readBack !== null;
}

/** When this person, in whatever seat, last had the words of a request before them, as far as the log says; null if never. */
function lookedAt(request: ApprovalRequest, personId: string): number | null {
  const seen = request.signers.flatMap(({ personId: holder, seenAt }) =>
    holder === personId && seenAt !== null ? [seenAt] : [],
  );
  const opened = seen.length > 0;
  const decided = request.signers.flatMap(({ decision }) =>
    decision?.by === personId && (opened || saysLooked(decision)) ? [decision.at] : [],
  );
  const objected = request.objections.flatMap(({ by, at }) => (opened && by === personId ? [at] : []));
  const all = [...seen, ...decided, ...objected];
  return all.length > 0 ? Math.max(...all) : null;
}

/** When this person last had exactly these words before them, in any request for them; null if never. */
export function sameLookedAt(
  state: Pick<IncidentState, 'approvals'>,
  revisionId: string,
  personId: string,
): number | null {
  const asked = state.approvals.filter((one) => one.revisionId === revisionId);
  return asked.reduce<number | null>((latest, one) => lookedAt(one, personId) ?? latest, null);
}

/** What the words of a request are compared with for one person. */
export function looksOf(state: IncidentState, request: ApprovalRequest, personId: string): Looks {
  const revisions = state.statements.find((one) => one.statementId === request.statementId)?.revisions ?? [];
  const revisionOf = (other: ApprovalRequest | undefined) =>
    revisions.find((one) => one.revisionId === other?.revisionId) ?? null;
  const earlier = state.approvals.filter(
    (one) => one.statementId === request.statementId && one.revisionId !== request.revisionId,
  );
  const seen = earlier.findLast((one) => lookedAt(one, personId) !== null);
  const revision = revisionOf(seen);
  const at = seen ? lookedAt(seen, personId) : null;
  return {
    looked: revision && at !== null ? { revision, at } : null,
    approved: revisionOf(earlier.findLast(isFullyApproved)),
  };
}
