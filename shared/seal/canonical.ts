import canonicalize from 'canonicalize';
import type { Json } from '../kernel.ts';
import { isWellFormed } from './utf8.ts';

/** Why a value cannot be sealed. `path` leads to it, such as `data.words[2]`. */
export class NotSealable extends Error {
  readonly path: string;

  constructor(path: string, what: string) {
    super(`${path === '' ? 'The value' : path} ${what}.`);
    this.name = 'NotSealable';
    this.path = path;
  }
}

/**
 * RFC 8785 (JCS) text of a value, of which equal values have exactly one. Narrower than the RFC on purpose:
 * numbers are integers within 2^53, strings and keys are whole characters in Unicode NFC.
 * Throws `NotSealable` with the place, which begins with `path`, and the reason.
 */
export function canonicalJson(value: Json, path = ''): string {
  // With keys in order, what is left of JCS is what JSON.stringify does, at a sixth of the time.
  if (checkSealable(value, path)) return JSON.stringify(value);
  const text = canonicalize(value);
  if (text === undefined) throw new NotSealable(path, 'is not JSON');
  return text;
}

/** Whether a text is exactly what `canonicalJson` writes: one spelling, no duplicate keys, no hidden whitespace. */
export function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text) as Json) === text;
  } catch {
    return false;
  }
}

/** Throws unless the value can be sealed; tells whether all its keys already stand in JCS order (by UTF-16 unit). */
function checkSealable(value: unknown, path: string): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') {
    checkText(value, path);
    return true;
  }
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return true;
    throw new NotSealable(path, `is ${value}: only whole numbers within 2^53 can be sealed`);
  }
  if (typeof value !== 'object' || 'toJSON' in value)
    throw new NotSealable(path, `is ${typeof value}, not plain JSON`);
  return Array.isArray(value) ? checkArray(value, path) : checkObject(value as Record<string, unknown>, path);
}

function checkArray(items: readonly unknown[], path: string): boolean {
  let inOrder = true;
  for (let i = 0; i < items.length; i++) inOrder = checkSealable(items[i], `${path}[${i}]`) && inOrder;
  return inOrder;
}

function checkObject(fields: Record<string, unknown>, path: string): boolean {
  let inOrder = true;
  let before: string | undefined;
  for (const key of Object.keys(fields)) {
    const at = path === '' ? key : `${path}.${key}`;
    checkText(key, at);
    if (before !== undefined && before > key) inOrder = false;
    before = key;
    inOrder = checkSealable(fields[key], at) && inOrder;
  }
  return inOrder;
}

// Below U+0300 every character is its own normal form and none is a surrogate, so most text needs no second look.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range starts at the first character on purpose
const PLAIN = /^[\u0000-\u02ff]*$/;

function checkText(text: string, path: string): void {
  if (PLAIN.test(text)) return;
  if (!isWellFormed(text)) throw new NotSealable(path, 'holds half a character (a lone surrogate)');
  if (text.normalize('NFC') !== text) throw new NotSealable(path, 'is not in Unicode normal form NFC');
}
