import type { ReadableDb } from '../db/brands.ts';
import { markReader } from './content.ts';
import type { ContentCipher } from './content-cipher.ts';

/** A sealed value as its row holds it: in the clear with its salt, or encrypted and without. */
export type StoredBlob = readonly [salt: unknown, bytes: unknown];

/**
 * A sealed value; `locked` while no key that opens it is here; undefined where the row holds none, as one without a salt
 * does in a room that is not marked as encrypted.
 */
export type OpenedBlob = { readonly salt: Uint8Array; readonly value: Uint8Array } | 'locked' | undefined;

/** Opens what rows of the table `blob` hold. Every reader of that table goes through here. */
export function createBlobOpener(
  db: ReadableDb,
  cipherNow: () => ContentCipher | null,
): (h: Uint8Array, row: StoredBlob) => OpenedBlob {
  const markOf = markReader(db);
  // A mark is never taken back.
  let isMarked = false;
  return (h, [salt, bytes]) => {
    if (!(bytes instanceof Uint8Array)) return undefined;
    if (salt instanceof Uint8Array) return { salt, value: bytes };
    if (salt !== null) return undefined;
    isMarked ||= markOf() !== undefined;
    if (!isMarked) return undefined;
    const cipher = cipherNow();
    return cipher === null ? 'locked' : (cipher.open(h, bytes) ?? undefined);
  };
}
