import { instantOf } from '../../shared/seal/instant.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import { createBlobReader, type TextOf } from './blob-reader.ts';
import type { ContentCipher } from './content-cipher.ts';
import type { StoredEvent } from './events.ts';
import { rowId } from './rows.ts';
import { unsealFields } from './sealed-fields.ts';

/** The file does not hold a readable log: to be shown with the verify button, never to be stepped over. */
export class LogDamaged extends Error {
  readonly position: number;

  constructor(logId: string, position: number) {
    super(`The log "${logId}" is damaged at position ${position}. Verify the room to see what is wrong.`);
    this.name = 'LogDamaged';
    this.position = position;
  }
}

/** Rows taken from the file at a time: their texts are let go again before the next. */
const CHUNK = 1024;

/** Below this many records, reading blobs ahead is no use. */
const FEW = 16;

/**
 * Reads positions [from, to) of log number `n`, with sealed fields put back. It trusts the links (verification checks
 * those) but throws `LogDamaged` at a gap or an unreadable record, because folding around one would make up history.
 */
export function createReader(
  db: ReadableDb,
  cipher: () => ContentCipher | null,
): (logId: string, n: number, from: number, to: number) => readonly StoredEvent[] {
  const select = db
    .prepare<[number, number], [number, string]>(
      'SELECT id, body FROM event WHERE id >= ? AND id < ? ORDER BY id',
    )
    .raw();
  const blobs = createBlobReader(db, cipher);
  const readAll = (logId: string, n: number, from: number, to: number): readonly StoredEvent[] => {
    const events: StoredEvent[] = [];
    const textOf = to - from < FEW ? blobs.one : blobs.many();
    while (from + events.length < to) {
      const first = from + events.length;
      const rows = select.all(rowId(n, first), rowId(n, Math.min(to, first + CHUNK)));
      for (let position = first; position < Math.min(to, first + CHUNK); position++) {
        const [id, body] = rows[position - first] ?? [];
        const event = id === rowId(n, position) ? eventIn(body as string, textOf) : undefined;
        if (event?.position !== position) throw new LogDamaged(logId, position);
        events.push(event);
      }
    }
    return events;
  };
  // Records and blobs as of one instant, and one lock for all of them: a lock for each takes as long as the reading.
  return db.transaction(readAll);
}

function eventIn(body: string, textOf: TextOf): StoredEvent | undefined {
  try {
    const record = JSON.parse(body) as LogRecord;
    const at = instantOf(record.at);
    if (at === undefined) return undefined;
    const { seq: position, kind, mono, by, sess, env, refs } = record;
    const data = unsealFields(record, textOf);
    const extra = { ...(env === undefined ? {} : { env }), ...(refs === undefined ? {} : { refs }) };
    return { position, kind, data, at, mono, by, sess, ...extra };
  } catch {
    return undefined;
  }
}
