import { z } from 'zod';
import { freeText, id } from '../fields.ts';
import type { Rejection, Result } from '../kernel.ts';
import type { Ask } from '../packet/ask.ts';
import { passphrase } from './key-requests.ts';

/** What a window may ask about seats that travel. Which file is meant, the system's own dialog asks. */
export const PACKET_REQUESTS = {
  exportPacket: z.strictObject({ incidentId: id, signerId: id }),
  openPacket: z.strictObject({}),
  /** Signs the packet that was opened last; its nonce says which one the window means. */
  answerPacket: z.strictObject({
    nonce: z.string().max(64),
    decision: z.enum(['approve', 'reject']),
    reason: freeText,
    passphrase,
  }),
  /** The packet is not in front any more: main lets go of it, and of the box that it carries. */
  closePacket: z.strictObject({ nonce: z.string().max(64) }),
  bringBack: z.strictObject({}),
} as const;

/** A packet as its signer is shown it: without the box of their key, which stays in main. */
export type OpenedPacket = Omit<Ask, 'box' | 'release'>;

/** What an answer did that was brought back. */
export type PacketAnswered = {
  readonly incidentId: string;
  readonly who: string;
  readonly decision: 'approve' | 'reject';
  readonly signedAt: number;
};

/** A path, a packet or an answer of null means that the person thought better of it. */
export type PacketReplies = {
  readonly exportPacket: Result<{ readonly path: string | null }, Rejection>;
  readonly openPacket: Result<OpenedPacket | null, Rejection>;
  readonly answerPacket: Result<{ readonly path: string | null }, Rejection>;
  readonly closePacket: Result<null, Rejection>;
  readonly bringBack: Result<PacketAnswered | null, Rejection>;
};
