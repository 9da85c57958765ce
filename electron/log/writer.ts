import type { WritableDb } from '../db/brands.ts';
import type { Batch } from './batch.ts';
import { bytesOf } from './digest.ts';
import type { LogHead } from './heads.ts';
import { rowId } from './rows.ts';

/**
 * Writes a batch, whole or not at all, with one sync. The primary key is the compare-and-append:
 * where another connection has written the position first, the insert fails and so does the batch.
 */
export function createWriter(db: WritableDb): (before: LogHead, batch: Batch) => void {
  const addLog = db.prepare<[number, string, string]>('INSERT INTO log(n, id, origin) VALUES(?, ?, ?)');
  const addEvent = db.prepare<[number, Buffer, string, string | null]>(
    'INSERT INTO event(id, leaf, body, note) VALUES(?, ?, ?, ?)',
  );
  const addTile = db.prepare<[number, number, number, Buffer]>(
    'INSERT INTO tile(log, level, idx, hash) VALUES(?, ?, ?, ?)',
  );
  const addBlob = db.prepare<[Buffer, Uint8Array, Uint8Array]>(
    'INSERT INTO blob(h, salt, bytes) VALUES(?, ?, ?)',
  );

  const writeAll = (before: LogHead, batch: Batch): void => {
    if (!before.known) addLog.run(before.n, before.id, before.origin);
    for (const { h, salt, bytes } of batch.blobs) addBlob.run(bytesOf(h), salt, bytes);
    for (const { position, leaf, body, note } of batch.rows)
      addEvent.run(rowId(before.n, position), bytesOf(leaf), body, note ?? null);
    for (const { level, idx, hash } of batch.tiles) addTile.run(before.n, level, idx, bytesOf(hash));
  };
  const writeTogether = db.transaction(writeAll).immediate;
  return (before, batch) => {
    // A single insert is its own transaction; saying BEGIN and COMMIT around it costs a tenth of the append.
    const single =
      before.known && batch.rows.length === 1 && batch.tiles.length === 0 && batch.blobs.length === 0;
    (single ? writeAll : writeTogether)(before, batch);
  };
}
