import { parseRecord } from '../../shared/seal/parse-record.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import { LogDamaged } from './reader.ts';
import { rowId } from './rows.ts';

type Row = [id: number, body: string];
type Rows = (n: number, from: number, size: number) => readonly Row[];
type Known = { readonly size: number; readonly records: readonly LogRecord[] };

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** How a record says that it carries an envelope: `env` stands right behind `data`. */
const ENV = '*},"env":{"payload":*';

/**
 * Rows whose kind begins like one of `kinds` does, and those with an envelope, by a look at their bytes: a record has one
 * spelling, and its kind stands right behind its incident. Where that place is not there, or not once, the row is taken.
 */
function rowsAbout(db: ReadableDb, logId: string, kinds: readonly string[]): Rows {
  const place = bytes(`,"inc":${JSON.stringify(logId)},"kind":"`);
  // One comparison instead of one for each kind: it may find a few more.
  const width = Math.min(...kinds.map(({ length }) => length));
  const heads = kinds.map((kind) => bytes(kind.slice(0, width)));
  const select = db
    .prepare<(Buffer | number | string)[], Row>(`SELECT id, body FROM (
        SELECT id, body, bytes, instr(bytes, ?) AS at FROM (
          SELECT id, body, CAST(body AS BLOB) AS bytes FROM event WHERE id >= ? AND id < ? ORDER BY id)
        LIMIT -1)
      WHERE at = 0 OR substr(bytes, at + ${place.length}, ${width}) IN (${heads.map(() => '?').join(', ')})
        OR body GLOB ? OR instr(substr(bytes, at + 1), ?) > 0
      ORDER BY id`)
    .raw();
  return (n, from, size) => select.all(place, rowId(n, from), rowId(n, size), ...heads, ENV, place);
}

/**
 * Reads the first `size` records of log number `n` as an outside checker has them: sealed fields by reference alone. With
 * `kinds`, those whose kind begins with one of them, those with an envelope, and perhaps some more: nothing is said of others.
 * What was read for `kinds` once is kept, for a log only grows.
 */
export function createRecordReader(
  db: ReadableDb,
): (logId: string, n: number, size: number, kinds?: readonly string[]) => readonly LogRecord[] {
  const select = db
    .prepare<[number, number], Row>('SELECT id, body FROM event WHERE id >= ? AND id < ? ORDER BY id')
    .raw();
  const whole: Rows = (n, from, size) => select.all(rowId(n, from), rowId(n, size));
  const known = new Map<string, Known>();
  const parsed = (logId: string, [, body]: Row, position: number): LogRecord => {
    const record = parseRecord(body);
    if (!record.ok || record.value.seq !== position) throw new LogDamaged(logId, position);
    return record.value;
  };
  const about = (logId: string, n: number, size: number, kinds: readonly string[]): Known => {
    const key = JSON.stringify([n, ...kinds]);
    const before = known.get(key) ?? { size: 0, records: [] };
    if (before.size >= size) return before;
    const rows = rowsAbout(db, logId, kinds)(n, before.size, size);
    const more = rows.map((row) => parsed(logId, row, row[0] - rowId(n, 0)));
    const now = { size, records: [...before.records, ...more] };
    known.set(key, now);
    return now;
  };
  return (logId, n, size, kinds) =>
    kinds === undefined
      ? whole(n, 0, size).map((row, position) => parsed(logId, row, position))
      : about(logId, n, size, kinds).records;
}
