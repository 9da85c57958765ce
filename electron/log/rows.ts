import type { Digest } from '../../shared/seal/hasher.ts';
import type { ReadableDb } from '../db/brands.ts';
import { digestIn } from './digest.ts';

/** `event.id` = number of the log * SPAN + position. */
const SPAN = 2 ** 32;

/** A log of the room: `n` is its number within the file, `id` an incident's id or `registry`. */
export type LogRow = { readonly n: number; readonly id: string; readonly origin: string };
export type Tip = { readonly size: number; readonly leaf: Digest | undefined };

/** The row id of a position. */
export function rowId(n: number, position: number): number {
  return n * SPAN + position;
}

/** Every log of the room, oldest first. */
export function logRows(db: ReadableDb): readonly LogRow[] {
  return db.prepare<[], LogRow>('SELECT n, id, origin FROM log ORDER BY n').all();
}

/** Reads where a log ends in the file: its size and its last leaf hash. */
export function tipReader(db: ReadableDb): (n: number) => Tip {
  const last = db
    .prepare<[number, number], [number, Uint8Array]>(
      'SELECT id, leaf FROM event WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1',
    )
    .raw();
  return (n) => {
    const row = last.get(rowId(n, 0), rowId(n + 1, 0));
    return row === undefined
      ? { size: 0, leaf: undefined }
      : { size: row[0] - rowId(n, 0) + 1, leaf: digestIn(row[1]) };
  };
}

/** Reads the leaf hashes of positions [from, to), in order. */
export function leavesOf(db: ReadableDb, n: number, from: number, to: number): readonly Digest[] {
  return db
    .prepare<[number, number], Uint8Array>('SELECT leaf FROM event WHERE id >= ? AND id < ? ORDER BY id')
    .pluck()
    .all(rowId(n, from), rowId(n, to))
    .map(digestIn);
}
