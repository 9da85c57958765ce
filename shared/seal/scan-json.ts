/**
 * Reads canonical JSON as bytes, without making anything of it: each function answers with the place behind what it read,
 * or `UNSURE`. What is read for sure is what `parseCanonical` accepts too; the other way round it need not be. It gives
 * up on everything rare: control characters as escapes, keys with escapes, characters from U+0300 on (which may have
 * another normal form), very long numbers, deep nesting. The bytes must be valid UTF-8 and end in four zero bytes, which
 * are no JSON and stop everything.
 */
export const UNSURE = -1;

const [QUOTE, BACKSLASH, COMMA, COLON, MINUS] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const [ZERO, NINE] = [0x30, 0x39];

/** Numbers of more digits may be beyond 2^53. */
const MOST_DIGITS = 15;
const MOST_DEPTH = 16;

/** The first byte of UTF-8 from U+0300 on. */
const UNSURE_BYTE = 0xcc;
/** A text of this many bytes is worth being looked at four at a time. */
const LONG = 8;
const ESCAPED = new Set(['"', '\\', 'b', 'f', 'n', 'r', 't'].map((letter) => letter.charCodeAt(0)));

/** Bytes to look for, as words of four; the last word overlaps the one before it. */
export type Literal = { readonly length: number; readonly words: Int32Array; readonly last: number };

/** A text of ASCII, four letters or more, to look for. */
export function literal(text: string): Literal {
  const { length } = text;
  const word = (i: number): number => [3, 2, 1, 0].reduce((all, k) => (all << 8) | text.charCodeAt(i + k), 0);
  const words = Int32Array.from({ length: length >> 2 }, (_, i) => word(4 * i));
  return { length, words, last: word(length - 4) };
}

const TRUE = literal('true');
const FALSE = literal('false');
const NULL = literal('null');
const [T, F, N] = [0x74, 0x66, 0x6e];
/** `parseCanonical` accepts no object with this key. */
const TO_JSON = literal('toJSON"');

/** The exact bytes. */
export function scanExactly(bytes: DataView, at: number, { length, words, last }: Literal): number {
  for (let i = 0; i < words.length; i++) if (bytes.getInt32(at + 4 * i, true) !== words[i]) return UNSURE;
  return bytes.getInt32(at + length - 4, true) === last ? at + length : UNSURE;
}

/** A text, from behind its opening quote. */
export function scanText(bytes: DataView, from: number): number {
  for (let at = from; ; at++) {
    if (at - from === LONG) at = skipPlain(bytes, at);
    const byte = bytes.getUint8(at);
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20 || byte >= UNSURE_BYTE) return UNSURE;
    if (byte === BACKSLASH && !ESCAPED.has(bytes.getUint8(++at))) return UNSURE;
  }
}

/** Passes over four bytes at a time while each is ASCII, no control character, no quote and no backslash. */
function skipPlain(bytes: DataView, from: number): number {
  for (let at = from; ; at += 4) {
    const four = bytes.getInt32(at, true);
    const quote = four ^ 0x22222222;
    const backslash = four ^ 0x5c5c5c5c;
    // The well-known test for a zero byte in a word, twice, and the one for a byte below 0x20.
    const stops =
      four |
      ((four - 0x20202020) & ~four) |
      ((quote - 0x01010101) & ~quote) |
      ((backslash - 0x01010101) & ~backslash);
    if ((stops & 0x80808080) !== 0) return at;
  }
}

/** A whole number, 0 or more. */
export function scanCount(bytes: DataView, from: number): number {
  let at = from;
  for (let byte = bytes.getUint8(at); byte >= ZERO && byte <= NINE; byte = bytes.getUint8(at)) at++;
  const digits = at - from;
  if (digits === 0 || digits > MOST_DIGITS) return UNSURE;
  return digits > 1 && bytes.getUint8(from) === ZERO ? UNSURE : at;
}

/** Any value. */
export function scanValue(bytes: DataView, at: number, depth = 0): number {
  const first = bytes.getUint8(at);
  if (first === QUOTE) return scanText(bytes, at + 1);
  if (first === OBJECT) return depth < MOST_DEPTH ? scanObject(bytes, at + 1, depth + 1) : UNSURE;
  if (first === LIST) return depth < MOST_DEPTH ? scanList(bytes, at + 1, depth + 1) : UNSURE;
  if (first === MINUS) return bytes.getUint8(at + 1) === ZERO ? UNSURE : scanCount(bytes, at + 1);
  if (first === T) return scanExactly(bytes, at, TRUE);
  if (first === F) return scanExactly(bytes, at, FALSE);
  return first === N ? scanExactly(bytes, at, NULL) : scanCount(bytes, at);
}

/** An object, from behind its opening brace. */
export function scanObject(bytes: DataView, from: number, depth = 0): number {
  if (bytes.getUint8(from) === OBJECT_END) return from + 1;
  let before = UNSURE;
  for (let at = from; bytes.getUint8(at) === QUOTE; ) {
    const key = at + 1;
    at = scanKey(bytes, key, before);
    if (at === UNSURE || bytes.getUint8(at) !== COLON) return UNSURE;
    at = scanValue(bytes, at + 1, depth);
    if (at === UNSURE) return UNSURE;
    if (bytes.getUint8(at) === OBJECT_END) return at + 1;
    if (bytes.getUint8(at) !== COMMA) return UNSURE;
    before = key;
    at++;
  }
  return UNSURE;
}

function scanList(bytes: DataView, from: number, depth: number): number {
  if (bytes.getUint8(from) === LIST_END) return from + 1;
  for (let at = from; ; at++) {
    at = scanValue(bytes, at, depth);
    if (at === UNSURE) return UNSURE;
    if (bytes.getUint8(at) === LIST_END) return at + 1;
    if (bytes.getUint8(at) !== COMMA) return UNSURE;
  }
}

/** A key that comes after the one that begins at `before`, from behind its opening quote. */
function scanKey(bytes: DataView, from: number, before: number): number {
  for (let at = from; ; at++) {
    const byte = bytes.getUint8(at);
    if (byte === BACKSLASH || byte < 0x20 || byte >= UNSURE_BYTE) return UNSURE;
    if (byte !== QUOTE) continue;
    if (scanExactly(bytes, from, TO_JSON) !== UNSURE) return UNSURE;
    return before === UNSURE || isAfter(bytes, from, before) ? at + 1 : UNSURE;
  }
}

/** Whether one key comes after another. Below U+0300, bytes have the order of UTF-16 units; a quote ends the shorter key. */
function isAfter(bytes: DataView, key: number, before: number): boolean {
  for (let i = 0; ; i++) {
    const one = bytes.getUint8(before + i);
    const other = bytes.getUint8(key + i);
    if (one === QUOTE || other === QUOTE) return one === QUOTE && other !== QUOTE;
    if (one !== other) return one < other;
  }
}
