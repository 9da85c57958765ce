import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { rawPublicKey } from '../log/ed25519.ts';

/** An open private key: what it signs, and its public half. */
export type OpenKey = {
  readonly publicKey: Uint8Array;
  /** Base64 of the public half: how the registry and the key boxes name it. */
  readonly name: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/** PKCS#8 of an Ed25519 private key (RFC 8410, section 7) has this many bytes. */
export const PKCS8_BYTES = 48;

/** Makes a key pair. The private half comes as PKCS#8 for its box: wipe it once it lies there. */
export function makeKey(): { readonly key: OpenKey; readonly pkcs8: Buffer } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
  return { key: openKeyOf(pkcs8), pkcs8 };
}

/** Reads a private key. Throws for bytes that are none. */
export function openKeyOf(pkcs8: Buffer): OpenKey {
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const publicKey = rawPublicKey(createPublicKey(privateKey));
  return {
    publicKey,
    name: base64OfBytes(publicKey),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
