import type { ApprovalRequest } from '../approval/approvals.ts';

/** A signer's no to exactly these words, in an earlier request. */
export type EarlierRejection = {
  readonly id: string;
  readonly label: string;
  readonly by: string;
  readonly at: number;
  readonly reason: string;
};

/** Every rejection of a revision among these requests, oldest first. */
export function rejectionsOf(
  requests: readonly ApprovalRequest[],
  revisionId: string,
): readonly EarlierRejection[] {
  return requests
    .filter((one) => one.revisionId === revisionId)
    .flatMap(({ signers }) =>
      signers.flatMap(({ signerId, label, decision }) =>
        decision?.kind === 'rejected'
          ? [{ id: signerId, label, by: decision.by, at: decision.at, reason: decision.reason }]
          : [],
      ),
    );
}

/** A signer's no to other words of the same statement. */
export type OtherRejection = EarlierRejection & { readonly revisionId: string };

/** Every rejection of other words of the statement of a request, newest first. */
export function rejectedOthers(
  requests: readonly ApprovalRequest[],
  { statementId, revisionId }: ApprovalRequest,
): readonly OtherRejection[] {
  const ids = requests.filter((one) => one.statementId === statementId).map((one) => one.revisionId);
  return [...new Set(ids)]
    .filter((one) => one !== revisionId)
    .flatMap((one) => rejectionsOf(requests, one).map((said) => ({ ...said, revisionId: one })))
    .toReversed();
}

/** Every rejection of the very words of a request, before it was made: they were put up again as they were. */
export function rejectedBefore(
  requests: readonly ApprovalRequest[],
  { requestId, revisionId }: ApprovalRequest,
): readonly EarlierRejection[] {
  return rejectionsOf(
    requests.filter((one) => one.requestId !== requestId),
    revisionId,
  );
}
