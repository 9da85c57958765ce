import type { ApprovalRequest, Signer } from './approvals.ts';
import { movePackets } from './packets.ts';
import { moveSilence } from './silence.ts';

function moveSeat(signer: Signer, shiftMs: number): Signer {
  if (signer.decision) return signer;
  const nudges = signer.nudges.map((one) => ({ ...one, at: one.at + shiftMs }));
  const seenAt = signer.seenAt === null ? null : signer.seenAt + shiftMs;
  const objected = signer.objected.map((at) => at + shiftMs);
  const silence = moveSilence(signer.silence, shiftMs);
  const packets = movePackets(signer.packets, shiftMs);
  return { ...signer, since: signer.since + shiftMs, nudges, seenAt, objected, silence, packets };
}

/** Moves a request with the clock, and the seats that still wait, so that how long they wait stays the same. */
export function moveRequest(request: ApprovalRequest, shiftMs: number): ApprovalRequest {
  if (request.endedAt !== null) return request;
  return { ...request, signers: request.signers.map((one) => moveSeat(one, shiftMs)) };
}
