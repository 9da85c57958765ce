import { createHash } from 'node:crypto';
import { hasherOf, type Sha256 } from '../../../shared/seal/hasher.ts';

/** A plain SHA-256 from elsewhere, as a browser page or a checker would bring it. */
export const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
export const plainHasher = hasherOf(sha256);

/** The bytes that a hexadecimal text spells. */
export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
