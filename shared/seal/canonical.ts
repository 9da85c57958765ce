import canonicalize from 'canonicalize';
import type { Json } from '../kernel.ts';
import { NotSealable, whyNotSealable } from './not-sealable.ts';
import { isWellFormed } from './utf8.ts';

/**
 * RFC 8785 (JCS) text of a value, of which equal values have exactly one. Narrower than the RFC on purpose:
 * numbers are integers within 2^53, strings and keys are whole characters in Unicode NFC.
 * Throws `NotSealable` with the place, which begins with `path`, and the reason.
 */
export function canonicalJson(value: Json, path = ''): string {
  const form = formOf(value, false);
  if (form === 'none') throw whyNotSealable(value, path) ?? new NotSealable(path, 'cannot be sealed');
  // With keys in order, what is left of JCS is what JSON.stringify does, at a sixth of the time.
  return form === 'ordered' ? JSON.stringify(value) : String(canonicalize(value));
}

/** The value behind a text that is exactly what `canonicalJson` writes; undefined for any other spelling of it. */
export function parseCanonical(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    // JSON.stringify writes half a character as an escape, so only a text without such escapes is fine as a whole.
    const form = formOf(value, PLAIN.test(text) && !text.includes('\\ud'));
    if (form === 'none') return undefined;
    return (form === 'ordered' ? JSON.stringify(value) : canonicalize(value)) === text ? value : undefined;
  } catch {
    // No JSON, or nested deeper than this machine can follow: nothing of ours is.
    return undefined;
  }
}

/** Whether a text is in canonical form: no duplicate keys, no hidden whitespace, no other spelling. */
export function isCanonical(text: string): boolean {
  return parseCanonical(text) !== undefined;
}

/** `ordered`: can be sealed, and all keys already stand in JCS order (by UTF-16 unit). */
type Form = 'none' | 'ordered' | 'unordered';

/** `plain`: every text inside is known to be fine. The hot path of writing and verifying: it builds nothing. */
function formOf(value: unknown, plain: boolean): Form {
  if (typeof value === 'string') return plain || isSealableText(value) ? 'ordered' : 'none';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'ordered' : 'none';
  if (value === null || typeof value === 'boolean') return 'ordered';
  if (typeof value !== 'object' || 'toJSON' in value) return 'none';
  return Array.isArray(value) ? formOfArray(value, plain) : formOfObject(value as Fields, plain);
}

type Fields = Readonly<Record<string, unknown>>;

function formOfArray(items: readonly unknown[], plain: boolean): Form {
  let form: Form = 'ordered';
  for (let i = 0; i < items.length; i++) {
    const inner = formOf(items[i], plain);
    if (inner === 'none') return 'none';
    if (inner === 'unordered') form = inner;
  }
  return form;
}

function formOfObject(fields: Fields, plain: boolean): Form {
  let form: Form = 'ordered';
  let before: string | undefined;
  for (const key of Object.keys(fields)) {
    const inner = plain || isSealableText(key) ? formOf(fields[key], plain) : 'none';
    if (inner === 'none') return 'none';
    if (inner === 'unordered' || (before !== undefined && before > key)) form = 'unordered';
    before = key;
  }
  return form;
}

// Below U+0300 every character is its own normal form and none is a surrogate, so most text needs no second look.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range starts at the first character on purpose
const PLAIN = /^[\u0000-\u02ff]*$/;

function isSealableText(text: string): boolean {
  return PLAIN.test(text) || (isWellFormed(text) && text.normalize('NFC') === text);
}
