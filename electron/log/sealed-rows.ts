import { type Fault, faultAt } from '../../shared/seal/verdict.ts';
import type { SealedRow } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { digestIn } from './digest.ts';
import { rowId } from './rows.ts';
import { sealReader } from './seal-rows.ts';

const CHUNK = 512;

type Chunk = { readonly rows: readonly SealedRow[]; readonly to: number };
type StoredRow = readonly [id: number, leaf: unknown, body: unknown, note: unknown];

/**
 * The stored rows of positions [from, to) in chunks, with nothing taken for granted; a fault where a row is missing,
 * is no text, or cannot be read from the disk. It ends after a fault.
 */
export function* sealedRows(db: ReadableDb, n: number, from: number, to: number): Generator<Chunk | Fault> {
  const select = db
    .prepare<[number, number], StoredRow>(
      'SELECT id, leaf, body, note FROM event WHERE id >= ? AND id < ? ORDER BY id',
    )
    .raw();
  const sealsOf = sealReader(db, n);
  const exact = db.prepare<[number], Uint8Array>('SELECT CAST(body AS BLOB) FROM event WHERE id = ?').pluck();
  for (let at = from; at < to; at += CHUNK) {
    const end = Math.min(at + CHUNK, to);
    try {
      const found = select.all(rowId(n, at), rowId(n, end));
      const wrong = firstWrong(found, n, at, end, (id) => exact.get(id));
      const sound = found.slice(0, wrong === undefined ? found.length : wrong.position - at);
      const seals = sealsOf(at, end);
      yield { rows: sound.map((row, i) => rowOf(row, seals.get(at + i + 1))), to: at + sound.length };
      if (wrong !== undefined) return yield wrong;
    } catch (error) {
      return yield faultAt(
        at,
        `it or one of the ${CHUNK} after it cannot be read from the disk (${String(error)})`,
      );
    }
  }
}

function rowOf([, leaf, body, note]: StoredRow, seal: string | undefined): SealedRow {
  const row = { body: body as string, leaf: digestIn(leaf as Uint8Array) };
  if (note === null && seal === undefined) return row;
  return {
    ...row,
    ...(note === null ? {} : { note: note as string }),
    ...(seal === undefined ? {} : { seal }),
  };
}

function firstWrong(
  rows: readonly StoredRow[],
  n: number,
  from: number,
  to: number,
  exact: (id: number) => Uint8Array | undefined,
): Fault | undefined {
  for (let position = from; position < to; position++) {
    const [id, leaf, body, note] = rows[position - from] ?? [];
    if (id !== rowId(n, position)) return faultAt(position, 'it is missing');
    if (typeof body !== 'string' || !(leaf instanceof Uint8Array))
      return faultAt(position, 'it is not a record');
    if (note !== null && typeof note !== 'string')
      return faultAt(position, 'what is kept beside it is no checkpoint');
    if (body.includes('\ufffd') && !Buffer.from(body).equals(exact(id) ?? Buffer.alloc(0)))
      return faultAt(position, 'its bytes are not text');
  }
  return undefined;
}
