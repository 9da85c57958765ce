import { parseRecord } from '../../shared/seal/parse-record.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import { LogDamaged } from './reader.ts';
import { rowId } from './rows.ts';

/** Reads the first `size` records of log number `n` as an outside checker has them: sealed fields by reference alone. */
export function createRecordReader(
  db: ReadableDb,
): (logId: string, n: number, size: number) => readonly LogRecord[] {
  const select = db
    .prepare<[number, number], string>('SELECT body FROM event WHERE id >= ? AND id < ? ORDER BY id')
    .pluck();
  return (logId, n, size) =>
    select.all(rowId(n, 0), rowId(n, size)).map((body, position) => {
      const record = parseRecord(body);
      if (!record.ok || record.value.seq !== position) throw new LogDamaged(logId, position);
      return record.value;
    });
}
