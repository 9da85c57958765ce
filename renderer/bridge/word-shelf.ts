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

const NAMED = /^window \d+ /;

/** How the names of this window's entries begin: none for the first, which is the one that is always opened. */
const OWN = (() => {
  const number = new URLSearchParams(window.location.search).get('window') ?? '';
  return /^[2-9]\d{0,3}$/.test(number) ? `window ${number} ` : '';
})();

/** What other windows have left behind: when the first one opens, none of them is there any more. */
const left = new Set(OWN === '' ? Object.keys(localStorage).filter((name) => NAMED.test(name)) : []);

/** Takes over what another window left under this name; null where none did. */
function leftBehind(shelf: Shelf, name: string): string | null {
  for (const one of left) {
    if (one.replace(NAMED, '') !== name) continue;
    left.delete(one);
    const text = shelf.getItem(one);
    if (text !== null) shelf.setItem(name, text);
    shelf.removeItem(one);
    return text;
  }
  return null;
}

/** A shelf of this window alone: two windows that write at the same statement do not write over each other's words. */
function shelfOfWindow(shelf: Shelf): Shelf {
  return {
    getItem: (name) => shelf.getItem(OWN + name) ?? leftBehind(shelf, name),
    setItem: (name, text) => shelf.setItem(OWN + name, text),
    removeItem: (name) => shelf.removeItem(OWN + name),
  };
}

/** Where all windows keep what a reviewer wrote: it is finished, and one list. */
export function reviewShelf(): Shelf {
  return shelfKey === null ? localStorage : encryptedShelf(localStorage, shelfKey);
}

/** Where this window keeps unsaved words. */
export function wordShelf(): Shelf {
  return shelfOfWindow(reviewShelf());
}
