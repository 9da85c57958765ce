import { gcm } from '@noble/ciphers/aes.js';
import { base64OfBytes, bytesOfBase64 } from '../../shared/seal/bytes.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';
import { createStore } from './store.ts';
import { isFirstOpen, isOpen, OWN_NUMBER, onWindows } from './windows.ts';

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

/** Counts how often there may be words of another window to take over: what has none of its own looks again. */
export const leftChanges = createStore(0);
const lookAgain = (): void => leftChanges.set(leftChanges.get() + 1);

/** Takes the key for unsaved words, as main says it with the room. Null: the room has no keys, and nothing is encrypted. */
export function takeShelfKey(base64: string | null): void {
  const opens = shelfKey === null && base64 !== null;
  shelfKey = base64 === null ? null : (bytesOfBase64(base64) ?? null);
  if (opens) lookAgain();
}

const NAMED = /^window (\d+) /;

/** How the names of a window's entries begin: with nothing for the first, which is the one that is always opened. */
const prefixOf = (number: number): string => (number === 1 ? '' : `window ${number} `);
const OWN = prefixOf(OWN_NUMBER);

/** Which window wrote an entry. */
const writerOf = (entry: string): number => Number(NAMED.exec(entry)?.[1] ?? 1);

/** The entries under this name that windows left behind which are not there any more. */
function leftUnder(name: string): readonly string[] {
  const others = Object.keys(localStorage).filter((entry) => NAMED.test(entry));
  return [name, ...others].filter((entry) => entry.replace(NAMED, '') === name && !isOpen(writerOf(entry)));
}

/** What was taken over from a window that closed, by its name: from which entry, as that lay there and as it read. */
const taken = new Map<
  string,
  { readonly entry: string; readonly lay: string | null; readonly text: string }
>();

/** Takes over what another window left in one of these entries; null where none did, or where it cannot be read now. */
function takeFrom(shelf: Shelf, name: string, entries: readonly string[]): string | null {
  if (!isFirstOpen()) return null;
  for (const entry of entries) {
    const lay = localStorage.getItem(entry);
    const text = shelf.getItem(entry);
    if (text === null || text.startsWith(MARK)) continue;
    shelf.setItem(OWN + name, text);
    shelf.removeItem(entry);
    taken.set(name, { entry, lay, text });
    return text;
  }
  return null;
}

/**
 * What the window wrote last from which this was taken: it may come after the news that it has closed, and stands in the
 * place of what it wrote before as long as nobody has changed that here.
 */
function writtenLast(shelf: Shelf, name: string, own: string): string | null {
  const from = taken.get(name);
  return from?.text === own ? takeFrom(shelf, name, [from.entry]) : null;
}

function readOwn(shelf: Shelf, name: string): string | null {
  const own = shelf.getItem(OWN + name);
  return own === null ? takeFrom(shelf, name, leftUnder(name)) : (writtenLast(shelf, name, own) ?? own);
}

/** A shelf of this window alone: two windows that write at the same statement do not write over each other's words. */
function shelfOfWindow(shelf: Shelf): Shelf {
  return {
    getItem: (name) => readOwn(shelf, name),
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

onWindows(() => {
  // A number is given again: what another window writes under it is not the end of what was taken.
  for (const [name, { entry }] of taken) if (isOpen(writerOf(entry))) taken.delete(name);
  lookAgain();
});
// What a window writes as it closes may come later than the news that it has closed.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === null || newValue === null || isOpen(writerOf(key))) return;
  const isTaken = [...taken.values()].some(({ entry, lay }) => entry === key && lay === newValue);
  // Taking over what it wrote before may have removed this, too: the two windows see each other's changes late.
  if (localStorage.getItem(key) === null && !isTaken) localStorage.setItem(key, newValue);
  lookAgain();
});
