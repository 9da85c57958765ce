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
