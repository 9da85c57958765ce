import type { ContentCipher } from './content-cipher.ts';

/** A sealed value as its row holds it: in the clear with its salt, or encrypted and without. */
export type StoredBlob = readonly [salt: unknown, bytes: unknown];

/** A sealed value; `locked` while no key that opens it is here; undefined where the row holds none. */
export type OpenedBlob = { readonly salt: Uint8Array; readonly value: Uint8Array } | 'locked' | undefined;

/** What a row of the table `blob` holds. Every reader of that table goes through here. */
export function openStored(
  cipher: ContentCipher | null,
  h: Uint8Array,
  [salt, bytes]: StoredBlob,
): OpenedBlob {
  if (!(bytes instanceof Uint8Array)) return undefined;
  if (salt instanceof Uint8Array) return { salt, value: bytes };
  if (salt !== null) return undefined;
  return cipher === null ? 'locked' : (cipher.open(h, bytes) ?? undefined);
}
