import { gcm } from '@noble/ciphers/aes.js';
import { base64OfBytes, bytesOfBase64 } from '../../shared/seal/bytes.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';

/** Where unsaved words are kept, so that a reload or a crash of the window does not lose them. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** How an encrypted entry begins. An entry in the clear is JSON and never does. */
const MARK = 'v1.';
const NONCE_BYTES = 12;

const cipherOf = (key: Uint8Array, nonce: Uint8Array, name: string) => gcm(key, nonce, utf8Bytes(name));

function close(key: Uint8Array, name: string, text: string): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return `${MARK}${base64OfBytes(nonce)}.${base64OfBytes(cipherOf(key, nonce, name).encrypt(utf8Bytes(text)))}`;
}

/** The text of an entry; null where the key is not the one, or the entry is not whole. */
function open(key: Uint8Array, name: string, entry: string): string | null {
  const [nonce, sealed] = entry
    .slice(MARK.length)
    .split('.')
    .map((part) => bytesOfBase64(part));
  if (nonce?.length !== NONCE_BYTES || !sealed) return null;
  try {
    return new TextDecoder().decode(cipherOf(key, nonce, name).decrypt(sealed));
  } catch {
    return null;
  }
}

/**
 * A shelf whose entries are encrypted under `key`, each bound to its name. An entry that lies there in the clear, from before
 * the room had keys, is put behind the key as it is read.
 */
export function encryptedShelf(shelf: Shelf, key: Uint8Array): Shelf {
  const setItem: Shelf['setItem'] = (name, text) => shelf.setItem(name, close(key, name, text));
  return {
    getItem: (name) => {
      const entry = shelf.getItem(name);
      if (entry === null) return null;
      if (entry.startsWith(MARK)) return open(key, name, entry);
      setItem(name, entry);
      return entry;
    },
    setItem,
    removeItem: (name) => shelf.removeItem(name),
  };
}

let shelfKey: Uint8Array | null = null;

/** Takes the key for unsaved words, as main says it with the room. Null: the room has no keys, and nothing is encrypted. */
export function takeShelfKey(base64: string | null): void {
  shelfKey = base64 === null ? null : (bytesOfBase64(base64) ?? null);
}

/** Where this window keeps unsaved words. */
export function wordShelf(): Shelf {
  return shelfKey === null ? localStorage : encryptedShelf(localStorage, shelfKey);
}
