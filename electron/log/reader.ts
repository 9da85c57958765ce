import { instantOf } from '../../shared/seal/instant.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
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

/**
 * Reads positions [from, to) of log number `n`, with sealed fields put back. It trusts the links (verification checks
 * those) but throws `LogDamaged` at a gap or an unreadable record, because folding around one would make up history.
 */
export function createReader(
  db: ReadableDb,
): (logId: string, n: number, from: number, to: number) => readonly StoredEvent[] {
  const select = db
    .prepare<[number, number], [number, string]>(
      'SELECT id, body FROM event WHERE id >= ? AND id < ? ORDER BY id',
    )
    .raw();
  const blob = db.prepare<[Buffer], Uint8Array>('SELECT bytes FROM blob WHERE h = ?').pluck();
  const bytesOf = (h: string): Uint8Array | undefined => blob.get(Buffer.from(h, 'base64'));

  return (logId, n, from, to) =>
    select.all(rowId(n, from), rowId(n, to)).map(([id, body], index) => {
      const position = from + index;
      const event = id === rowId(n, position) ? eventIn(body, bytesOf) : undefined;
      if (event?.position !== position) throw new LogDamaged(logId, position);
      return event;
    });
}

function eventIn(body: string, bytesOf: (h: string) => Uint8Array | undefined): StoredEvent | undefined {
  try {
    const record = JSON.parse(body) as LogRecord;
    const at = instantOf(record.at);
    if (at === undefined) return undefined;
    const { seq: position, kind, mono, by, sess, env, refs } = record;
    const data = unsealFields(record, bytesOf);
    const extra = { ...(env === undefined ? {} : { env }), ...(refs === undefined ? {} : { refs }) };
    return { position, kind, data, at, mono, by, sess, ...extra };
  } catch {
    return undefined;
  }
}
