import { parseCanonical } from './canonical.ts';
import type { JsonObject } from './record.ts';

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
