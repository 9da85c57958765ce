import type { Json } from '../kernel.ts';
import type { BlobRef, JsonObject, LogRecord } from './record.ts';

/** The reference that stands in the place of a sealed field; undefined where the field is not sealed. */
export function refOf({ data, refs = [] }: LogRecord, field: string): BlobRef | undefined {
  const place = data[field];
  if (!isObject(place) || Object.keys(place).length !== 1) return undefined;
  const { ref } = place;
  return typeof ref === 'number' ? refs[ref] : undefined;
}

/** Whether a value is an object with fields. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a plain field; the empty text for anything else. */
export function textIn(data: JsonObject, field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
