import type { EventOf } from '../event-kind.ts';
import { SYSTEM } from '../kernel.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { Role } from '../playbook/roles.ts';
import type { Severity } from '../playbook/stages.ts';
import type { approvalEvents, NudgeWay } from './events.ts';
import type { ReleaseManifest } from './manifest.ts';
import { evolveObjections, type Objection } from './objections.ts';
import { type Away, type Packet, packetsAfter } from './packets.ts';
import type { Passed } from './passed.ts';
import { objectedAt, objectedIn } from './sign-of-life.ts';
import { handedOn, NO_SILENCE, type Silence } from './silence.ts';

/** The two people at the desk who attest what a signer said by phone. */
export type ReadBack = { readonly callerId: string; readonly listenerId: string };

/** What a signer decided about the request's revision. `signed`: with their own key, and the record carries it. */
export type Decision = {
  readonly at: number;
  /** The signer: also where others attest it, or brought it back. */
  readonly by: string;
  readonly signed: boolean;
  /** Null unless others attest what the signer said by phone. */
  readonly readBack: ReadBack | null;
  /** Null unless it was signed away from the desk. */
  readonly away: Away | null;
} & (
  | { readonly kind: 'approved'; readonly method: string }
  | { readonly kind: 'rejected'; readonly reason: string }
);

/** Somebody reminded whoever sits in a seat, and how. */
export type SignerNudge = { readonly at: number; readonly by: string; readonly how: NudgeWay };

/** An approval that whoever gave it withdrew before anything was out. */
export type Withdrawn = {
  readonly at: number;
  readonly reason: string;
  readonly approval: Decision;
  /** Since when that approval had been waited for. */
  readonly since: number;
};

/** One blocking seat of a request. The seat stays; the person in it changes by hand-over. */
export type Signer = {
  readonly signerId: string;
  readonly role: Role;
  readonly label: string;
  readonly personId: string;
  readonly since: number;
  /** Since this person sits in it. */
  readonly nudges: readonly SignerNudge[];
  /** When this person first had exactly these words in front of them; null until then. */
  readonly seenAt: number | null;
  /** When this person objected to these words from this seat, oldest first. */
  readonly objected: readonly number[];
  readonly silence: Silence;
  /** Who was passed by when this person got the seat; with themself, where nobody was able to sit here. */
  readonly passed: readonly Passed[];
  readonly decision: Decision | null;
  /** Packets made for whoever sat in it, oldest first. */
  readonly packets: readonly Packet[];
  /** Approvals given in this seat and withdrawn, oldest first. */
  readonly withdrawn: readonly Withdrawn[];
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
  /** What is signed; null in requests of rooms before there were signatures. */
  readonly release: ReleaseManifest | null;
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

/** The seat is open again and waits from now on; the request waits with it. */
function withdraw(
  request: ApprovalRequest,
  signerId: string,
  withdrawal: Pick<Withdrawn, 'at' | 'reason'>,
): ApprovalRequest {
  const signer = request.signers.find((one) => one.signerId === signerId);
  if (!signer?.decision) return request;
  const withdrawn = [...signer.withdrawn, { ...withdrawal, approval: signer.decision, since: signer.since }];
  return changeSigner(request, signerId, { withdrawn, decision: null, since: withdrawal.at, nudges: [] });
}

/**
 * Who decided what and how. At the desk it is whoever wrote the record; away from it, whoever sat in the seat signed, and
 * whoever wrote the record brought the answer back; by phone the signer decided, and whoever wrote it called them.
 */
function decisionIn(
  request: ApprovalRequest,
  event: Extract<ApprovalEvent, { readonly type: 'approval.approved' | 'approval.rejected' }>,
): Decision {
  const { at, by } = event;
  const { packet, signerId, registry, readBack: heard } = event.data;
  const seat = request.signers.find((one) => one.signerId === signerId);
  const packedAt = seat?.packets.find((one) => one.nonce === packet?.nonce)?.at ?? at;
  const away = packet && seat ? { ...packet, packedAt, broughtBy: by } : null;
  const readBack = heard ? { callerId: by, listenerId: heard.listenerId } : null;
  const signer = heard?.personId ?? (away && seat ? seat.personId : by);
  const who = { at, by: signer, signed: registry !== undefined && readBack === null, readBack, away };
  return event.type === 'approval.approved'
    ? { kind: 'approved', method: event.data.method, ...who }
    : { kind: 'rejected', reason: event.data.reason, ...who };
}

/** Hands the seat on: the wait begins anew, and who held it before is remembered. */
function handOn(
  request: ApprovalRequest,
  event: Extract<ApprovalEvent, { readonly type: 'approval.handedOver' | 'approval.takenBack' }>,
): ApprovalRequest {
  const { at, by, data } = event;
  const { signerId, from, to } = data;
  const passed = ('passed' in data ? data.passed : undefined) ?? [];
  const seat = request.signers.find((one) => one.signerId === signerId);
  const passedOn = by === SYSTEM ? null : { by, reason: 'reason' in data ? data.reason : null };
  const nudges = seat?.nudges.length ?? 0;
  const objected = seat ? objectedAt(seat) : null;
  const holder = {
    personId: from,
    since: seat?.since ?? at,
    until: at,
    nudges,
    objectedAt: objected,
    passedOn,
  };
  const silence = handedOn(seat?.silence ?? NO_SILENCE, holder);
  return changeSigner(request, signerId, {
    personId: to,
    since: at,
    nudges: [],
    seenAt: null,
    objected: [],
    silence,
    passed,
  });
}

function evolveRequest(request: ApprovalRequest, event: ApprovalEvent): ApprovalRequest {
  const { at, by } = event;
  switch (event.type) {
    case 'approval.requested':
      return request;
    case 'approval.seen':
      return changeSigner(request, event.data.signerId, { seenAt: at });
    case 'approval.approved':
    case 'approval.rejected':
      return changeSigner(request, event.data.signerId, { decision: decisionIn(request, event) });
    case 'approval.packetExported':
    case 'approval.packetRefused': {
      const seat = request.signers.find((one) => one.signerId === event.data.signerId);
      if (!seat) return request;
      return changeSigner(request, seat.signerId, { packets: packetsAfter(seat.packets, event) });
    }
    case 'approval.withdrawn': {
      const { signerId, reason } = event.data;
      return { ...withdraw(request, signerId, { at, reason }), endedAt: null };
    }
    case 'approval.nudged': {
      const { signerId, how } = event.data;
      const nudges = request.signers.find((one) => one.signerId === signerId)?.nudges ?? [];
      return changeSigner(request, signerId, { nudges: [...nudges, { at, by, how }] });
    }
    case 'approval.handedOver':
    case 'approval.takenBack':
      return handOn(request, event);
    case 'approval.reminded':
    case 'approval.stuck': {
      const { signerId } = event.data;
      const before = request.signers.find((one) => one.signerId === signerId)?.silence ?? NO_SILENCE;
      const noticed = event.type === 'approval.stuck' ? { stuckAt: at } : { remindedAt: at };
      return changeSigner(request, signerId, { silence: { ...before, ...noticed } });
    }
    case 'approval.objected':
      return {
        ...request,
        signers: objectedIn(request.signers, event),
        objections: evolveObjections(request.objections, event),
      };
    case 'objection.answered':
      return { ...request, objections: evolveObjections(request.objections, event) };
  }
}

/** Applies one approval event. */
export function evolveApprovals(
  requests: readonly ApprovalRequest[],
  event: ApprovalEvent,
  lists: Lists = COPIED,
): readonly ApprovalRequest[] {
  if (event.type === 'approval.requested') {
    const { signers, release = null, passed = [], keysAt: _, ...request } = event.data;
    const { at, by } = event;
    const empty = {
      since: at,
      nudges: [],
      seenAt: null,
      objected: [],
      silence: NO_SILENCE,
      decision: null,
      packets: [],
      withdrawn: [],
    };
    const seats = signers.map((signer) => ({
      ...signer,
      ...empty,
      passed: passed.flatMap(({ signerId, ...one }) => (signerId === signer.signerId ? [one] : [])),
    }));
    const asked = { ...request, release, at, by, signers: seats };
    return lists.add(endRequests(requests, at), { ...asked, objections: [], endedAt: null });
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
