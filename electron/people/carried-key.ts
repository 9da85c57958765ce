import type { CarriedBox } from '../../shared/packet/ask.ts';
import { type OpenKey, openKeyOf, PKCS8_BYTES } from './key-pair.ts';
import type { KeyThread } from './key-thread.ts';
import { openCarried, parseBox } from './keybox.ts';

/**
 * Opens the private key that a packet carries, with the passphrase of its owner; null where it is another passphrase or
 * the box is not whole. No room has to be open for it, and nothing is kept of it.
 */
export async function openCarriedKey(
  thread: KeyThread,
  carried: CarriedBox,
  passphrase: string,
): Promise<OpenKey | null> {
  const box = parseBox(JSON.stringify(carried));
  if (box?.by.with !== 'argon2id') return null;
  const material = await thread.derive(
    passphrase.normalize('NFC'),
    box.by,
    Buffer.from(box.by.salt, 'base64'),
  );
  const pkcs8 = openCarried(box, material);
  material.fill(0);
  if (pkcs8 === null) return null;
  try {
    if (pkcs8.length !== PKCS8_BYTES) return null;
    const key = openKeyOf(pkcs8);
    return key.name === box.key ? key : null;
  } finally {
    pkcs8.fill(0);
  }
}
