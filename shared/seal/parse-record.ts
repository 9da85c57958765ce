import { fail, type Json, ok, type Result } from '../kernel.ts';
import { isDigestText } from './base64.ts';
import { parseCanonical } from './canonical.ts';
import { instantOf } from './instant.ts';
import type { JsonObject, LogRecord } from './record.ts';

type Check = (value: Json) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.length > 0;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDigest: Check = (value) => typeof value === 'string' && isDigestText(value);

const REQUIRED: Readonly<Record<string, Check>> = {
  v: (value) => value === 1,
  log: isText,
  seq: isCount,
  prev: isDigest,
  at: (value) => typeof value === 'string' && instantOf(value) !== undefined,
  mono: isCount,
  sess: isText,
  by: isText,
  kind: isText,
  inc: isText,
  data: isObject,
};
const OPTIONAL: Readonly<Record<string, Check>> = {
  refs: (value) => Array.isArray(value) && value.length > 0 && value.every(isBlobRef),
  env: isEnvelope,
};

/**
 * Reads the text of a record, strictly: the one canonical spelling, all required fields, no other ones, each well formed.
 * The refusal is a sentence part for the person who checks the log, such as `its field "seq" is not in order`.
 */
export function parseRecord(text: string): Result<LogRecord, string> {
  const record = parseCanonical(text);
  if (record === undefined) return fail('it is not spelled in the one form the log allows');
  if (!isObject(record)) return fail('it is not a record');
  for (const field of Object.keys(REQUIRED)) {
    if (!Object.hasOwn(record, field)) return fail(`its field "${field}" is missing`);
  }
  for (const [field, inner] of Object.entries(record)) {
    const check = Object.hasOwn(REQUIRED, field)
      ? REQUIRED[field]
      : Object.hasOwn(OPTIONAL, field)
        ? OPTIONAL[field]
        : undefined;
    if (check === undefined) return fail(`it has a field "${field}" that does not belong there`);
    if (!check(inner)) return fail(`its field "${field}" is not in order`);
  }
  return ok(record as unknown as LogRecord);
}

function isBlobRef(value: Json): boolean {
  if (!isObject(value) || Object.keys(value).length !== 3) return false;
  const { h = null, n = null, media = null } = value;
  return isDigest(h) && isCount(n) && isText(media);
}

function isEnvelope(value: Json): boolean {
  if (!isObject(value) || Object.keys(value).length !== 3) return false;
  const { payloadType = null, payload = null, signatures = null } = value;
  return (
    isText(payloadType) &&
    typeof payload === 'string' &&
    Array.isArray(signatures) &&
    signatures.every(isSignature)
  );
}

function isSignature(value: Json): boolean {
  if (!isObject(value) || !isText(value['sig'] ?? null)) return false;
  return Object.keys(value).every(
    (key) => key === 'sig' || (key === 'keyid' && typeof value[key] === 'string'),
  );
}
