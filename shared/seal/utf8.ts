const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether every character of a string is whole. Half a character (a lone surrogate) has no UTF-8 bytes. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/**
 * The UTF-8 bytes of a well-formed string (RFC 3629), without TextEncoder: `shared` runs where no platform does.
 * A lone surrogate throws, because a replacement character would be sealed instead of what was said.
 */
export function utf8Bytes(text: string): Uint8Array {
  const out = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) length = putCodePoint(out, length, character.codePointAt(0) ?? 0);
  return out.slice(0, length);
}

function putCodePoint(out: Uint8Array, at: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) throw new Error('the text holds half a character (a lone surrogate)');
  if (code < 0x80) {
    out[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  const long = code >= 0x10000;
  let end = at;
  if (long) out[end++] = 0xf0 | (code >> 18);
  out[end++] = long ? 0x80 | ((code >> 12) & 0x3f) : 0xe0 | (code >> 12);
  out[end++] = 0x80 | ((code >> 6) & 0x3f);
  out[end++] = 0x80 | (code & 0x3f);
  return end;
}
