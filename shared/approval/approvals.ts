import type { EventOf } from '../event-kind.ts';
import type { Role } from '../playbook/roles.ts';
import type { Severity } from '../playbook/stages.ts';
import type { approvalEvents } from './events.ts';

/** What a signer decided about the request's revision. */
export type Decision =
  | { readonly kind: 'approved'; readonly at: number; readonly by: string; readonly method: string }
  | { readonly kind: 'rejected'; readonly at: number; readonly by: string; readonly reason: string };

/** One blocking seat of a request. The seat stays; the person in it changes by hand-over. */
export type Signer = {
  readonly signerId: string;
  readonly role: Role;
  readonly label: string;
  readonly personId: string;
  readonly since: number;
  readonly decision: Decision | null;
};

export type Objection = {
  readonly objectionId: string;
  readonly role: Role;
  readonly by: string;
  readonly at: number;
  readonly reason: string;
};

/** A request for approval of one revision, and of no other. */
export type ApprovalRequest = {
  readonly requestId: string;
  readonly statementId: string;
  readonly revisionId: string;
  readonly severity: Severity;
  readonly at: number;
  readonly by: string;
  readonly signers: readonly Signer[];
  readonly advisers: readonly { readonly role: Role; readonly label: string }[];
  readonly objections: readonly Objection[];
};

type ApprovalEvent = EventOf<typeof approvalEvents>;

function changeSigner(request: ApprovalRequest, signerId: string, change: Partial<Signer>): ApprovalRequest {
  const signers = request.signers.map((one) => (one.signerId === signerId ? { ...one, ...change } : one));
  return { ...request, signers };
}

function evolveRequest(request: ApprovalRequest, event: ApprovalEvent): ApprovalRequest {
  const { at, by } = event;
  switch (event.type) {
    case 'approval.requested':
      return request;
    case 'approval.approved':
      return changeSigner(request, event.data.signerId, {
        decision: { kind: 'approved', at, by, method: event.data.method },
      });
    case 'approval.rejected':
      return changeSigner(request, event.data.signerId, {
        decision: { kind: 'rejected', at, by, reason: event.data.reason },
      });
    case 'approval.handedOver':
      return changeSigner(request, event.data.signerId, { personId: event.data.to, since: at });
    case 'approval.objected': {
      const { objectionId, role, reason } = event.data;
      return { ...request, objections: [...request.objections, { objectionId, role, reason, at, by }] };
    }
  }
}

/** Applies one approval event. */
export function evolveApprovals(
  requests: readonly ApprovalRequest[],
  event: ApprovalEvent,
): readonly ApprovalRequest[] {
  if (event.type === 'approval.requested') {
    const { signers, ...request } = event.data;
    const seats = signers.map((signer) => ({ ...signer, since: event.at, decision: null }));
    return [...requests, { ...request, at: event.at, by: event.by, signers: seats, objections: [] }];
  }
  return requests.map((one) => (one.requestId === event.data.requestId ? evolveRequest(one, event) : one));
}

/** True when every blocking signer approved the request's revision. */
export function isFullyApproved(request: ApprovalRequest): boolean {
  return request.signers.every((signer) => signer.decision?.kind === 'approved');
}

/** Moves the seats that still wait with the clock, so that how long they wait stays the same. */
export function moveSeats(request: ApprovalRequest, shiftMs: number): ApprovalRequest {
  const signers = request.signers.map((one) => (one.decision ? one : { ...one, since: one.since + shiftMs }));
  return { ...request, signers };
}
