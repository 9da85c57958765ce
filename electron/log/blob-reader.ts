import type { ReadableDb } from '../db/brands.ts';

/** How many neighbours are read along with a blob. */
const AHEAD = 256;

/** Reads one blob, which holds text, by its base64 hash; undefined when it was erased. */
export type TextOf = (h: string) => string | undefined;

/** Readers of blobs: `one` for here and there, `many` for a long stretch of a log. */
export function createBlobReader(db: ReadableDb): { readonly one: TextOf; readonly many: () => TextOf } {
  const text = db.prepare<[Buffer], string>('SELECT CAST(bytes AS TEXT) FROM blob WHERE h = ?').pluck();
  const place = db.prepare<[Buffer], number>('SELECT rowid FROM blob WHERE h = ?').pluck();
  // Asked for as text: a Buffer for each hash and each field would cost more than the reading.
  const neighbours = db
    .prepare<[number, number], readonly [hex: string, text: string]>(
      'SELECT hex(h), CAST(bytes AS TEXT) FROM blob WHERE rowid >= ? AND rowid < ?',
    )
    .raw();

  /** The blobs of a log lie in the order of its records, so those after one that was wanted are wanted next. */
  const many = (): TextOf => {
    let near: ReadonlyMap<string, string> = new Map();
    return (h) => {
      const key = Buffer.from(h, 'base64');
      const hex = key.toString('hex').toUpperCase();
      const known = near.get(hex);
      if (known !== undefined) return known;
      const rowid = place.get(key);
      if (rowid === undefined) return undefined;
      near = new Map(neighbours.all(rowid, rowid + AHEAD));
      return near.get(hex);
    };
  };
  return { one: (h) => text.get(Buffer.from(h, 'base64')), many };
}
