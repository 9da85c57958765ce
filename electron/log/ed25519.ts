import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { strictEd25519 } from '../../shared/seal/ed25519.ts';

/** DER before the 32 bytes of an Ed25519 public key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** The key object of a raw public key of 32 bytes. Throws for any other length. */
export function publicKeyObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' });
}

/** The raw 32 bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length));
}

const objects = new Map<string, KeyObject>();
const MOST_OBJECTS = 64;

/** The key object of a raw public key, made once: a log has many checkpoints and few keys. */
function knownKeyObject(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1');
  const known = objects.get(name) ?? publicKeyObject(publicKey);
  if (objects.size >= MOST_OBJECTS) objects.clear();
  objects.set(name, known);
  return known;
}

/** Strict Ed25519 on the platform's own library. */
export const nodeEd25519 = strictEd25519((publicKey, message, signature) =>
  verify(null, message, knownKeyObject(publicKey), signature),
);
