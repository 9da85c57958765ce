import { parseCheckpoint } from '../../shared/seal/checkpoint.ts';
import type { ReadableDb } from '../db/brands.ts';
import { rowId } from './rows.ts';

/** How far back from its end a log is searched for a note beside a record: a crash leaves far fewer rows unsealed. */
const NOTE_SEARCH = 1000;

/** A checkpoint as the file keeps it, and the size that it says it is about. */
export type NewestSeal = { readonly size: number; readonly note: string };

/** Whether the file has a place for the checkpoints of a quiet tail: those of version 1 have none. */
export function hasSeals(db: ReadableDb): boolean {
  const columns = db.prepare<[], string>("SELECT name FROM pragma_table_info('seal')").pluck().all();
  return ['log', 'size', 'note'].every((column) => columns.includes(column));
}

/** Reads the checkpoints kept apart that are about sizes (from, to], by size. */
export function sealReader(
  db: ReadableDb,
  n: number,
): (from: number, to: number) => ReadonlyMap<number, string> {
  if (!hasSeals(db)) return () => new Map();
  const select = db
    .prepare<[number, number, number], [number, unknown]>(
      'SELECT size, note FROM seal WHERE log = ? AND size > ? AND size <= ?',
    )
    .raw();
  return (from, to) => new Map(select.all(n, from, to).map(([size, note]) => [size, String(note)]));
}

/** The newest checkpoint of a log that is known to have `size` records, not yet believed; undefined when there is none. */
export function newestSeal(db: ReadableDb, n: number, size: number): NewestSeal | undefined {
  const apart = hasSeals(db)
    ? db
        .prepare<[number, number], NewestSeal>(
          'SELECT size, note FROM seal WHERE log = ? AND size <= ? ORDER BY size DESC LIMIT 1',
        )
        .get(n, size)
    : undefined;
  const from = Math.max(0, size - NOTE_SEARCH, (apart?.size ?? 0) - 1);
  const beside = db
    .prepare<[number, number], string>(
      'SELECT note FROM event WHERE id >= ? AND id < ? AND note IS NOT NULL ORDER BY id DESC LIMIT 1',
    )
    .pluck()
    .get(rowId(n, from), rowId(n, size));
  const said = beside === undefined ? undefined : parseCheckpoint(beside)?.checkpoint.size;
  return beside !== undefined && said !== undefined && said <= size && said > (apart?.size ?? 0)
    ? { size: said, note: beside }
    : apart;
}

/** A size beyond the log's end (or before its beginning) that a kept checkpoint is about; undefined where all fit. */
export function straySeal(db: ReadableDb, n: number, size: number): number | undefined {
  if (!hasSeals(db)) return undefined;
  return db
    .prepare<[number, number], number>(
      'SELECT size FROM seal WHERE log = ? AND (size > ? OR size < 1) LIMIT 1',
    )
    .pluck()
    .get(n, size);
}
