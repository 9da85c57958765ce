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

/** Behind the digits, what fills up. */
const PADDING = 64;
const LETTERS = Uint8Array.from(`${ALPHABET}=`, (letter) => letter.charCodeAt(0));

/** Whether the 44 bytes from `at` on are the base64 spelling of 32 bytes, given one a character. */
export function saysDigestAt(bytes: DataView, at: number, latin1: string): boolean {
  for (let i = 0; i < 30; i += 3) {
    const bits = (latin1.charCodeAt(i) << 16) | (latin1.charCodeAt(i + 1) << 8) | latin1.charCodeAt(i + 2);
    const word = letters(bits >> 18, (bits >> 12) & 63, (bits >> 6) & 63, bits & 63);
    if (bytes.getInt32(at + (i / 3) * 4, true) !== word) return false;
  }
  const bits = (latin1.charCodeAt(30) << 8) | latin1.charCodeAt(31);
  const word = letters(bits >> 10, (bits >> 4) & 63, (bits << 2) & 63, PADDING);
  return bytes.getInt32(at + 40, true) === word;
}

/** Four digits of base64 as the word that their letters are in memory. */
function letters(a: number, b: number, c: number, d: number): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = [LETTERS[a], LETTERS[b], LETTERS[c], LETTERS[d]];
  return first | (second << 8) | (third << 16) | (fourth << 24);
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
