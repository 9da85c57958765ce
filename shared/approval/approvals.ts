import type { EventOf } from '../event-kind.ts';
import { SYSTEM } from '../kernel.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { Role } from '../playbook/roles.ts';
import type { Severity } from '../playbook/stages.ts';
import type { approvalEvents, NudgeWay } from './events.ts';
import { handedOn, moveSilence, NO_SILENCE, type Silence } from './silence.ts';

/** What a signer decided about the request's revision. */
export type Decision =
  | { readonly kind: 'approved'; readonly at: number; readonly by: string; readonly method: string }
  | { readonly kind: 'rejected'; readonly at: number; readonly by: string; readonly reason: string };

/** Somebody reminded whoever sits in a seat, and how. */
export type SignerNudge = { readonly at: number; readonly by: string; readonly how: NudgeWay };

/** One blocking seat of a request. The seat stays; the person in it changes by hand-over. */
export type Signer = {
  readonly signerId: string;
  readonly role: Role;
  readonly label: string;
  readonly personId: string;
  readonly since: number;
  /** Since this person sits in it. */
  readonly nudges: readonly SignerNudge[];
  readonly silence: Silence;
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
  /**
   * When it stopped waiting, decided or not: the approve stage was left or a newer request was made. Null while it waits.
   * It is read from the order of the log and not from times, which a moved clock puts out of order.
   */
  readonly endedAt: number | null;
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
    case 'approval.nudged': {
      const { signerId, how } = event.data;
      const nudges = request.signers.find((one) => one.signerId === signerId)?.nudges ?? [];
      return changeSigner(request, signerId, { nudges: [...nudges, { at, by, how }] });
    }
    case 'approval.handedOver':
    case 'approval.takenBack': {
      const { signerId, from, to } = event.data;
      const before = request.signers.find((one) => one.signerId === signerId)?.silence ?? NO_SILENCE;
      const silence = handedOn(before, from, by === SYSTEM);
      return changeSigner(request, signerId, { personId: to, since: at, nudges: [], silence });
    }
    case 'approval.reminded':
    case 'approval.stuck': {
      const { signerId } = event.data;
      const before = request.signers.find((one) => one.signerId === signerId)?.silence ?? NO_SILENCE;
      const noticed = event.type === 'approval.stuck' ? { stuckAt: at } : { remindedAt: at };
      return changeSigner(request, signerId, { silence: { ...before, ...noticed } });
    }
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
  lists: Lists = COPIED,
): readonly ApprovalRequest[] {
  if (event.type === 'approval.requested') {
    const { signers, ...request } = event.data;
    const { at, by } = event;
    const seats = signers.map((signer) => ({
      ...signer,
      since: at,
      nudges: [],
      silence: NO_SILENCE,
      decision: null,
    }));
    const asked = { ...request, at, by, signers: seats, objections: [], endedAt: null };
    return lists.add(endRequests(requests, at), asked);
  }
  const { requestId } = event.data;
  return lists.change(
    requests,
    (one) => one.requestId === requestId,
    (one) => evolveRequest(one, event),
  );
}

/** True when every blocking signer approved the request's revision. */
export function isFullyApproved(request: ApprovalRequest): boolean {
  return request.signers.every((signer) => signer.decision?.kind === 'approved');
}

/** Ends every request that still waits. */
export function endRequests(requests: readonly ApprovalRequest[], at: number): readonly ApprovalRequest[] {
  if (requests.every((one) => one.endedAt !== null)) return requests;
  return requests.map((one) => (one.endedAt === null ? { ...one, endedAt: at } : one));
}

function moveSeat(signer: Signer, shiftMs: number): Signer {
  if (signer.decision) return signer;
  const nudges = signer.nudges.map((one) => ({ ...one, at: one.at + shiftMs }));
  return { ...signer, since: signer.since + shiftMs, nudges, silence: moveSilence(signer.silence, shiftMs) };
}

/** Moves the seats that still wait with the clock, so that how long they wait stays the same. */
export function moveSeats(request: ApprovalRequest, shiftMs: number): ApprovalRequest {
  if (request.endedAt !== null) return request;
  return { ...request, signers: request.signers.map((one) => moveSeat(one, shiftMs)) };
}
