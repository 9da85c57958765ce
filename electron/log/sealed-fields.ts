import { LOCKED_TEXT } from '../../shared/content/content-state.ts';
import { ERASED } from '../../shared/erasure/erasures.ts';
import type { Json } from '../../shared/kernel.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import type { Digest, Hasher } from '../../shared/seal/hasher.ts';
import { NotSealable } from '../../shared/seal/not-sealable.ts';
import type { BlobRef, JsonObject, LogRecord } from '../../shared/seal/record.ts';
import { isWellFormed } from '../../shared/seal/utf8.ts';

export const TEXT_MEDIA = 'text/plain; charset=utf-8';
export const JSON_MEDIA = 'application/json';
const SALT_BYTES = 16;

export type Blob = { readonly h: Digest; readonly salt: Uint8Array; readonly bytes: Uint8Array };
export type SealedData = {
  readonly data: JsonObject;
  readonly refs: readonly BlobRef[];
  readonly blobs: readonly Blob[];
};
export type SealTools = { readonly hasher: Hasher; readonly randomBytes: (n: number) => Uint8Array };

/** SHA-256(0x02 || salt || bytes): without the salt, nobody can test a guess against the commitment. */
export function blobHash(hasher: Hasher, salt: Uint8Array, bytes: Uint8Array): Digest {
  return hasher.ofBytes(Buffer.concat([Buffer.of(2), salt, bytes]));
}

/**
 * Takes the named top-level fields out of `data`: each becomes `{"ref": i}`, the i-th of `refs` commits to its bytes.
 * Throws `NotSealable`, also for a plain field that looks like such a reference, since reading could not tell them apart.
 */
export function sealFields(data: JsonObject, fields: readonly string[], tools: SealTools): SealedData {
  for (const [field, value] of Object.entries(data)) {
    if (refIn(value) !== undefined)
      throw new NotSealable(`data.${field}`, 'looks like a reference to sealed bytes');
  }
  const present = fields.filter((field) => Object.hasOwn(data, field));
  if (present.length === 0) return { data, refs: [], blobs: [] };
  const sealed = present.map((field) => sealValue(data[field] as Json, `data.${field}`, tools));
  const places = present.map((field, index) => [field, { ref: index }] as const);
  return {
    data: Object.fromEntries([...Object.entries(data), ...places]),
    refs: sealed.map(({ ref }) => ref),
    blobs: sealed.map(({ blob }) => blob),
  };
}

/** Puts the fields back. `textOf` answers undefined for an erased blob, `LOCKED_TEXT` for one that is locked. */
export function unsealFields(record: LogRecord, textOf: (h: string) => string | undefined): JsonObject {
  const { refs } = record;
  if (refs === undefined) return record.data;
  const open = (value: Json): Json => {
    const ref = refs[refIn(value) ?? -1];
    return ref === undefined ? value : openedValue(ref, textOf(ref.h));
  };
  const data = { ...record.data };
  for (const field of Object.keys(data)) data[field] = open(data[field] as Json);
  return data;
}

/** What a record commits to of one of its sealed fields; undefined where the field is not sealed. */
export function refOfField({ data, refs }: LogRecord, field: string): BlobRef | undefined {
  return refs?.[refIn(data[field] ?? null) ?? -1];
}

function sealValue(
  value: Json,
  path: string,
  { hasher, randomBytes }: SealTools,
): { ref: BlobRef; blob: Blob } {
  if (typeof value === 'string' && !isWellFormed(value))
    throw new NotSealable(path, 'holds half a character (a lone surrogate)');
  const bytes = Buffer.from(typeof value === 'string' ? value : canonicalJson(value, path), 'utf8');
  const salt = randomBytes(SALT_BYTES);
  const h = blobHash(hasher, salt, bytes);
  const media = typeof value === 'string' ? TEXT_MEDIA : JSON_MEDIA;
  // With its keys in JCS order, the record is written the quick way.
  return { ref: { h: hasher.base64(h), media, n: bytes.length }, blob: { h, salt, bytes } };
}

function refIn(value: Json): number | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { ref } = value as JsonObject;
  return Object.keys(value).length === 1 && typeof ref === 'number' ? ref : undefined;
}

function openedValue(ref: BlobRef, text: string | undefined): Json {
  if (text === undefined) return ERASED;
  if (text === LOCKED_TEXT) return LOCKED_TEXT;
  return ref.media === JSON_MEDIA ? (JSON.parse(text) as Json) : text;
}
