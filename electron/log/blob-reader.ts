import { LOCKED_TEXT } from '../../shared/content/content-state.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from './content-cipher.ts';
import { createBlobOpener } from './stored-blob.ts';

/** How many neighbours are read along with a blob. */
const AHEAD = 256;

/** Reads one blob, which holds text, by its base64 hash; undefined when it was erased, `LOCKED_TEXT` while it is locked. */
export type TextOf = (h: string) => string | undefined;

/** Thrown for a blob that its key does not open: it was changed, or put in the place of another. */
class BrokenBlob extends Error {}

/** What a row holds: its text where it lies in the clear, its bytes where it is encrypted. */
const CONTENT = 'CASE WHEN salt IS NULL THEN bytes ELSE CAST(bytes AS TEXT) END';
type Stored = string | Uint8Array;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Readers of blobs: `one` for here and there, `many` for a long stretch of a log. */
export function createBlobReader(
  db: ReadableDb,
  cipher: () => ContentCipher | null,
): { readonly one: TextOf; readonly many: () => TextOf } {
  const content = db.prepare<[Buffer], Stored>(`SELECT ${CONTENT} FROM blob WHERE h = ?`).pluck();
  const place = db.prepare<[Buffer], number>('SELECT rowid FROM blob WHERE h = ?').pluck();
  // Asked for as text: a Buffer for each hash and each clear field would cost more than the reading.
  const neighbours = db
    .prepare<[number, number], readonly [hex: string, content: Stored]>(
      `SELECT hex(h), ${CONTENT} FROM blob WHERE rowid >= ? AND rowid < ?`,
    )
    .raw();
  const open = createBlobOpener(db, cipher);
  const textIn = (h: Buffer, stored: Stored): string => {
    if (typeof stored === 'string') return stored;
    const opened = open(h, [null, stored]);
    if (opened === undefined) throw new BrokenBlob('a sealed value does not open');
    return opened === 'locked' ? LOCKED_TEXT : utf8.decode(opened.value);
  };

  /** The blobs of a log lie in the order of its records, so those after one that was wanted are wanted next. */
  const many = (): TextOf => {
    let near: ReadonlyMap<string, Stored> = new Map();
    return (h) => {
      const key = Buffer.from(h, 'base64');
      const hex = key.toString('hex').toUpperCase();
      const known = near.get(hex);
      if (known !== undefined) return textIn(key, known);
      const rowid = place.get(key);
      if (rowid === undefined) return undefined;
      near = new Map(neighbours.all(rowid, rowid + AHEAD));
      const found = near.get(hex);
      return found === undefined ? undefined : textIn(key, found);
    };
  };
  const one: TextOf = (h) => {
    const key = Buffer.from(h, 'base64');
    const found = content.get(key);
    return found === undefined ? undefined : textIn(key, found);
  };
  return { one, many };
}
