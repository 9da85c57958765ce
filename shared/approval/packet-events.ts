import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { freeText, id, instant } from '../fields.ts';
import { keyText } from '../identity/events.ts';
import { bytesOfBase64 } from '../seal/bytes.ts';

/** Base64 of `count` bytes, in its one spelling. */
export const base64Of = (count: number) =>
  z
    .string()
    .refine((text) => bytesOfBase64(text)?.length === count, { error: 'This is not what it must be.' });

/** The number of a packet: base64 of 16 random bytes, which whoever answers it signs. */
export const packetNonce = base64Of(16);

/** What a decision says that was signed away from the desk: in which packet, and when by the signer's own clock. */
export const answeredInPacket = z.strictObject({ nonce: packetNonce, signedAt: instant });

const seat = { requestId: id, revisionId: id, signerId: id };

/** Seats that travel: docs/formats.md, section 9. */
export const packetEvents = {
  /** A packet was made for whoever sits in a seat. `sha256` is base64 of the hash of the very file. */
  'approval.packetExported': eventKind(
    z.strictObject({ ...seat, personId: id, nonce: packetNonce, sha256: base64Of(32) }),
  ),
  /** An answer was brought back and counts for nothing. The seat is null where no packet of this incident is meant. */
  'approval.packetRefused': eventKind(
    z.strictObject({
      requestId: id.nullable(),
      signerId: id.nullable(),
      nonce: packetNonce,
      why: freeText,
    }),
    ['why'],
  ),
} as const;

/** Only main gives these: it has just made, or read and checked, the file that they are about. */
export const packetCommands = {
  'approval.exportPacket': z.strictObject({ signerId: id, nonce: packetNonce, sha256: base64Of(32) }),
  'approval.bringBack': z.strictObject({
    nonce: packetNonce,
    /** Base64 of the SHA-256 of the file that the signer had. */
    packet: base64Of(32),
    decision: z.enum(['approve', 'reject']),
    reason: freeText,
    signedAt: instant,
    /** What the signature binds: whose it is, with which key, and what it is about. */
    by: id,
    key: keyText,
    draft: id,
    rev: id,
    role: z.string(),
    /** Whether it commits to the very manifest of the request, and to this very log. */
    fits: z.strictObject({ words: z.boolean(), log: z.boolean() }),
  }),
  'approval.refusePacket': z.strictObject({ nonce: packetNonce, why: freeText }),
} as const;
