import { parseCanonical } from './canonical.ts';
import type { JsonObject } from './record.ts';

/** What every payload says that one person signs about a log. */
export type OwnPayload = {
  /** Origin of the log. */
  readonly log: string;
  readonly by: string;
  /** Base64 of the public key that signs. */
  readonly key: string;
  readonly at: string;
  /** The log as the signer's Holdline had it: each signature vouches for all before it. */
  readonly seen: { readonly size: number; readonly root: string };
  readonly nonce: string;
  readonly app: string;
};

/**
 * The fields of a signed payload: canonical JSON with exactly these fields, given in alphabetical order, and all of it
 * plain ASCII, as every field of the announcements of keys is. Undefined for anything else.
 */
export function fieldsOfPayload(payload: Uint8Array, fields: readonly string[]): JsonObject | undefined {
  if (payload.some((byte) => byte > 0x7e)) return undefined;
  const value = parseCanonical(Array.from(payload, (byte) => String.fromCharCode(byte)).join(''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.keys(value).sort().join() === fields.join() ? (value as JsonObject) : undefined;
}
