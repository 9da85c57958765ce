import { sameBytes } from './bytes.ts';

/** Plain Ed25519 verification (RFC 8032, section 5.1.7) as the platform has it. May throw for a malformed key. */
export type Ed25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** 2^255 - 19, the prime of the field (RFC 8032, section 5.1). */
const P = 2n ** 255n - 19n;
/** The order of the base point (RFC 8032, section 5.1). */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/**
 * The y coordinates of the eight points of small order: 0, 1, -1 and the two of order 8. With such a key, one signature
 * fits many messages.
 */
const SMALL_ORDER_Y: readonly bigint[] = [
  0n,
  1n,
  P - 1n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

/** 32 bytes, the least first. */
function littleEndian(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

// As bytes, so that checking a signature makes no big numbers: whole logs of checkpoints are checked.
const P_BYTES = littleEndian(P);
const L_BYTES = littleEndian(L);
const SMALL_ORDER = SMALL_ORDER_Y.map(littleEndian);

function isBelow(bytes: Uint8Array, limit: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) {
    const [byte, most] = [bytes[i] ?? 0, limit[i] ?? 0];
    if (byte !== most) return byte < most;
  }
  return false;
}

/** Whether 32 bytes spell a curve point in the one canonical way and the point is not of small order. */
function isUsablePoint(bytes: Uint8Array): boolean {
  if (bytes.length !== PUBLIC_KEY_BYTES) return false;
  const y = bytes.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, P_BYTES) && !SMALL_ORDER.some((small) => sameBytes(small, y));
}

/** Whether a public key can be trusted to stand for one person: 32 bytes, canonical, not of small order. */
export function isUsablePublicKey(publicKey: Uint8Array): boolean {
  return isUsablePoint(publicKey);
}

/**
 * Verifies strictly, so that every checker gives the same answer: the scalar below the order of the group (no second
 * spelling of a signature), key and commitment canonical and not of small order. Answers false and never throws.
 */
export function strictEd25519(verify: Ed25519): Ed25519 {
  return (publicKey, message, signature) => {
    if (signature.length !== SIGNATURE_BYTES || !isUsablePublicKey(publicKey)) return false;
    if (!isUsablePoint(signature.subarray(0, 32)) || !isBelow(signature.subarray(32), L_BYTES)) return false;
    try {
      return verify(publicKey, message, signature);
    } catch {
      return false;
    }
  };
}
