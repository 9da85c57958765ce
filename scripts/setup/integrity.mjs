import { createHash } from 'node:crypto';
import { SetupError } from './say.mjs';

/**
 * The npm form of a checksum: `sha512-` and base64.
 * @param {Uint8Array} bytes
 */
export function integrityOf(bytes) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

/**
 * Refuses bytes that are not the pinned ones.
 * @param {Uint8Array} bytes
 * @param {string} expected
 * @param {string} what names the thing in the refusal
 */
export function assertIntegrity(bytes, expected, what) {
  const actual = integrityOf(bytes);
  if (actual === expected) return;
  throw new SetupError(
    `${what} is not the file this project pinned, so it was not used.\n  expected ${expected}\n  received ${actual}\n` +
      'Try again once; if it stays different, the registry you use serves another file: tell its administrator.',
  );
}
