import type { EventOf } from '../event-kind.ts';
import type { packetEvents } from './packet-events.ts';

/** A packet that was made for whoever sat in a seat then. Times are epoch ms UTC. */
export type Packet = {
  readonly nonce: string;
  readonly personId: string;
  /** Base64 of the SHA-256 of its file. */
  readonly sha256: string;
  readonly at: number;
  /** Who made it. */
  readonly by: string;
  /** The last answer to it that counted for nothing; null if none was refused. */
  readonly refused: { readonly at: number; readonly why: string } | null;
};

/** That a decision was signed away from the desk: in which packet, and who brought the answer back. */
export type Away = {
  readonly nonce: string;
  /** By the clock of the signer's own computer. */
  readonly signedAt: number;
  readonly packedAt: number;
  readonly broughtBy: string;
};

/** The packets of a seat after one was made, or an answer to one was refused. */
export function packetsAfter(
  packets: readonly Packet[],
  { type, at, by, data }: EventOf<typeof packetEvents>,
): readonly Packet[] {
  if (type === 'approval.packetRefused')
    return packets.map((one) =>
      one.nonce === data.nonce ? { ...one, refused: { at, why: data.why } } : one,
    );
  const { nonce, personId, sha256 } = data;
  return [...packets, { nonce, personId, sha256, at, by, refused: null }];
}

/** The packet that is out for the person who sits in a seat now: the newest made for them; null without one. */
export function packetOut({
  packets,
  personId,
  decision,
}: {
  readonly packets: readonly Packet[];
  readonly personId: string;
  readonly decision: unknown;
}): Packet | null {
  return decision ? null : (packets.findLast((one) => one.personId === personId) ?? null);
}

/** Moves packets with the clock, as everything that is waited for. */
export function movePackets(packets: readonly Packet[], shiftMs: number): readonly Packet[] {
  return packets.map((one) => ({
    ...one,
    at: one.at + shiftMs,
    refused: one.refused && { ...one.refused, at: one.refused.at + shiftMs },
  }));
}
