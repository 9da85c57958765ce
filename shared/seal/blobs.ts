import { bytesOfBase64, putBase64 } from './bytes.ts';
import type { Hasher } from './hasher.ts';
import { asciiText, linesOf } from './lines.ts';
import { hexOfHash, SALT_LENGTH } from './pack.ts';
import type { BlobRef } from './record.ts';

/** A sealed value with its salt. */
export type SealedValue = { readonly salt: Uint8Array; readonly value: Uint8Array };

/** Sealed values by the hexadecimal spelling of their hash. */
export type SealedValues = ReadonlyMap<string, SealedValue>;

const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** Characters of a line beside its values: the hash, two spaces and the end. */
const AROUND = 64 + 2 + 1;

/** Writes `blobs.txt`: a line for each value, by rising hash: the hash, the salt, the value. */
export function blobsFile(values: SealedValues): Uint8Array {
  const sorted = [...values].sort(([one], [other]) => (one < other ? -1 : 1));
  const length = sorted.reduce(
    (sum, [, { salt, value }]) => sum + AROUND + base64Length(salt.length) + base64Length(value.length),
    0,
  );
  const out = new Uint8Array(length);
  let at = 0;
  for (const [hash, { salt, value }] of sorted) {
    for (let i = 0; i < hash.length; i++) out[at++] = hash.charCodeAt(i);
    out[at++] = SPACE;
    at = putBase64(out, at, salt);
    out[at++] = SPACE;
    at = putBase64(out, at, value);
    out[at++] = NEWLINE;
  }
  return out;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** Reads `blobs.txt`, or answers the number of the first line that is none, from 1. */
export function readBlobs(bytes: Uint8Array): SealedValues | number {
  const values = new Map<string, SealedValue>();
  for (const [index, line] of linesOf(bytes).entries()) {
    const [hash = '', salt, value, ...more] = asciiText(line)?.split(' ') ?? [];
    const salted = salt === undefined ? undefined : bytesOfBase64(salt);
    const plain = value === undefined ? undefined : bytesOfBase64(value);
    if (!/^[0-9a-f]{64}$/.test(hash) || values.has(hash) || more.length > 0) return index + 1;
    if (salted?.length !== SALT_LENGTH || plain === undefined) return index + 1;
    values.set(hash, { salt: salted, value: plain });
  }
  return values;
}

/** Whether a value is the one that a record committed to. */
export function isCommitted(hasher: Hasher, { h, n }: BlobRef, { salt, value }: SealedValue): boolean {
  if (value.length !== n) return false;
  const sealed = new Uint8Array(1 + salt.length + value.length);
  sealed[0] = 2;
  sealed.set(salt, 1);
  sealed.set(value, 1 + salt.length);
  return hasher.base64(hasher.ofBytes(sealed)) === h;
}

/** The value behind a reference; undefined where it is not there. */
export function valueBehind(values: SealedValues, { h }: BlobRef): Uint8Array | undefined {
  return values.get(hexOfHash(h) ?? '')?.value;
}
