const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding (RFC 4648, section 4) of a string that holds one byte a character. */
export function base64OfLatin1(latin1: string): string {
  let out = '';
  for (let i = 0; i < latin1.length; i += 3) {
    const left = latin1.length - i;
    const a = latin1.charCodeAt(i);
    const b = left > 1 ? latin1.charCodeAt(i + 1) : 0;
    const c = left > 2 ? latin1.charCodeAt(i + 2) : 0;
    out += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
    out += left > 1 ? ALPHABET.charAt(((b & 15) << 2) | (c >> 6)) : '=';
    out += left > 2 ? ALPHABET.charAt(c & 63) : '=';
  }
  return out;
}

const DIGEST_TEXT = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** Whether a text is the one base64 spelling of 32 bytes: 43 characters, no stray bits, one `=`. */
export function isDigestText(text: string): boolean {
  return DIGEST_TEXT.test(text);
}

/** The bytes, one a character, behind a text that `isDigestText` accepts; undefined for any other text. */
export function latin1OfDigestText(text: string): string | undefined {
  if (!isDigestText(text)) return undefined;
  let out = '';
  for (let i = 0; i < text.length; i += 4) {
    const bits = [0, 1, 2, 3].map((k) => Math.max(0, ALPHABET.indexOf(text.charAt(i + k))));
    const [a = 0, b = 0, c = 0, d = 0] = bits;
    out += String.fromCharCode((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
  }
  return out.slice(0, 32);
}
