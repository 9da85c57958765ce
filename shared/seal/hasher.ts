import { base64OfLatin1 } from './base64.ts';
import { utf8Bytes } from './utf8.ts';

/** SHA-256 (FIPS 180-4) as the platform has it; 32 bytes out. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** 32 bytes as a string of one byte a character: equal digests are `===`, and no buffer is made for each. */
export type Digest = string & { readonly brand: 'Digest' };

/**
 * What the seal asks of its platform. All members are pure. `hasherOf` makes one from any SHA-256;
 * a platform with a quicker way (Node's one-shot hash) may bring its own, which must give the same answers.
 */
export type Hasher = {
  /** SHA-256 of the UTF-8 bytes of a well-formed text. */
  readonly ofText: (text: string) => Digest;
  readonly ofBytes: (bytes: Uint8Array) => Digest;
  /** Standard base64 of a digest. */
  readonly base64: (digest: Digest) => string;
};

/** A hasher from nothing but a SHA-256 function: for a browser page or a checker without dependencies. */
export function hasherOf(sha256: Sha256): Hasher {
  const ofBytes = (bytes: Uint8Array): Digest => digestOf(sha256(bytes));
  return { ofBytes, ofText: (text) => ofBytes(utf8Bytes(text)), base64: base64OfLatin1 };
}

/** Reads 32 bytes as a digest; any other length is a bug. */
export function digestOf(bytes: Uint8Array): Digest {
  if (bytes.length !== 32) throw new Error(`a digest has 32 bytes, not ${bytes.length}`);
  return String.fromCharCode(...bytes) as Digest;
}
