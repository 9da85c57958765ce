import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, line } from '../fields.ts';
import { bytesOfBase64 } from '../seal/bytes.ts';
import { isUsablePublicKey } from '../seal/ed25519.ts';

/** Base64 of an Ed25519 public key that can stand for one holder. */
export const keyText = z
  .string()
  .refine((value) => isUsablePublicKey(bytesOfBase64(value) ?? new Uint8Array()), {
    error: 'This is no key.',
  });

/** Keys as the registry announces them (docs/formats.md, section 3). A key counts by position, never by the clock. */
export const identityEvents = {
  /** The room's log key: it signs checkpoints from here on. */
  'log.keyed': eventKind(z.strictObject({ key: keyText, previous: keyText.nullable() })),
  'identity.enrolled': eventKind(
    z.strictObject({ personId: id, key: keyText, replaces: keyText.nullable() }),
  ),
  /** The key counts for nothing after this. What it signed before stays checkable. */
  'identity.revoked': eventKind(z.strictObject({ personId: id, key: keyText, reason: line }), ['reason']),
} as const;

/** A window may ask to revoke; the others Holdline gives itself, with keys that it has just made. */
export const identityCommands = {
  /** A person's key; `logKey` is the first log key of a room that had no keys, else null. */
  'key.enrol': z.strictObject({ personId: id, key: keyText, logKey: keyText.nullable() }),
  'key.revoke': z.strictObject({ personId: id, reason: line }),
  'log.rekey': z.strictObject({ key: keyText }),
} as const;
