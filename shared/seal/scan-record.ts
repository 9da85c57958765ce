import { saysDigestAt } from './base64.ts';
import type { Digest } from './hasher.ts';
import { isInstantAt } from './instant.ts';
import { type Literal, literal, scanCount, scanExactly, scanObject, scanText, UNSURE } from './scan-json.ts';

const EMPTY_TEXT_END = 1;
const INSTANT_LENGTH = 24;
const DIGEST_LENGTH = 44;

const AT = literal('{"at":"');
const BY = literal('","by":"');
const DATA = literal(',"data":{');
const INC = literal(',"inc":"');
const KIND = literal(',"kind":"');
const MONO = literal(',"mono":');
const PREV = literal(',"prev":"');
const SEQ = literal('","seq":');
const SESS = literal(',"sess":"');
const END = literal(',"v":1}');

/** Whether bytes are for sure the record at a position, after the one with this leaf hash. */
export type RecordScan = (
  bytes: DataView,
  from: number,
  to: number,
  position: number,
  prev: Digest,
) => boolean;

/**
 * Makes the scan for the log `origin`. What it answers true to is what `parseRecord` accepts, with this `log`, `seq` and
 * `prev`, and with neither `refs` nor `env`. False means only that somebody has to look closer.
 * See `scan-json` for what the bytes must be.
 */
export function createRecordScan(origin: string): RecordScan {
  const log = literal(`,"log":"${origin}"`);
  return (bytes, from, to, position, prev) => {
    let at = scanExactly(bytes, from, AT);
    if (at === UNSURE || !isInstantAt(bytes, at)) return false;
    at = scanExactly(bytes, at + INSTANT_LENGTH, BY);
    at = at === UNSURE ? UNSURE : scanFilled(bytes, at);
    at = at === UNSURE ? UNSURE : scanExactly(bytes, at, DATA);
    at = at === UNSURE ? UNSURE : scanObject(bytes, at);
    at = scanNamed(bytes, at, INC);
    at = scanNamed(bytes, at, KIND);
    at = at === UNSURE ? UNSURE : scanExactly(bytes, at, log);
    at = at === UNSURE ? UNSURE : scanExactly(bytes, at, MONO);
    at = at === UNSURE ? UNSURE : scanCount(bytes, at);
    at = at === UNSURE ? UNSURE : scanExactly(bytes, at, PREV);
    if (at === UNSURE || !saysDigestAt(bytes, at, prev)) return false;
    at = scanExactly(bytes, at + DIGEST_LENGTH, SEQ);
    at = at === UNSURE ? UNSURE : scanNumber(bytes, at, position);
    at = scanNamed(bytes, at, SESS);
    return at !== UNSURE && scanExactly(bytes, at, END) === to;
  };
}

/** A key, and a text that is not empty. */
function scanNamed(bytes: DataView, at: number, key: Literal): number {
  const value = at === UNSURE ? UNSURE : scanExactly(bytes, at, key);
  return value === UNSURE ? UNSURE : scanFilled(bytes, value);
}

/** A text that is not empty, from behind its opening quote. */
function scanFilled(bytes: DataView, from: number): number {
  const end = scanText(bytes, from);
  return end === from + EMPTY_TEXT_END ? UNSURE : end;
}

/** This very number. */
function scanNumber(bytes: DataView, from: number, wanted: number): number {
  const end = scanCount(bytes, from);
  let value = 0;
  for (let at = from; at < end; at++) value = value * 10 + (bytes.getUint8(at) - 0x30);
  return value === wanted ? end : UNSURE;
}
