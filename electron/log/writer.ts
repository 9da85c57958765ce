import type { WritableDb } from '../db/brands.ts';
import type { Batch } from './batch.ts';
import { announcesKey, createBoxedKeys } from './boxed-keys.ts';
import { CONTENT_VERSION, type Content, markReader } from './content.ts';
import { sameProof } from './content-cipher.ts';
import { bytesOf } from './digest.ts';
import type { LogHead } from './heads.ts';
import { ContentLocked, KeyNotBoxed } from './refusal.ts';
import { rowId } from './rows.ts';
import type { Blob } from './sealed-fields.ts';

/**
 * Writes sealed values: encrypted once the room has a key, and never in the clear, nor with another key, where others have
 * encrypted it. Tells whether these are the first ones encrypted.
 */
function createBlobWriter(db: WritableDb, cipherNow: Content['cipher']): (blobs: readonly Blob[]) => boolean {
  const add = db.prepare<[Buffer, Uint8Array | null, Uint8Array]>(
    'INSERT INTO blob(h, salt, bytes) VALUES(?, ?, ?)',
  );
  // With the first encrypted value: from there on, no process takes this room for one in the clear.
  const mark = db.prepare<[Buffer]>(
    `INSERT INTO content(v, proof, done) VALUES(${CONTENT_VERSION}, ?, 0) ON CONFLICT(v) DO NOTHING`,
  );
  const markOf = markReader(db);
  return (blobs) => {
    if (blobs.length === 0) return false;
    const cipher = cipherNow();
    const known = markOf();
    if (known !== undefined && (cipher === null || !sameProof(known, cipher.proof)))
      throw new ContentLocked();
    if (cipher !== null && known === undefined) mark.run(cipher.proof);
    for (const { h, salt, bytes } of blobs) {
      const key = bytesOf(h);
      if (cipher === null) add.run(key, salt, bytes);
      else add.run(key, null, cipher.close(key, salt, bytes));
    }
    return cipher !== null && known === undefined;
  };
}

/**
 * Writes a batch, whole or not at all, with one sync. The primary key is the compare-and-append:
 * where another connection has written the position first, the insert fails and so does the batch.
 */
export function createWriter(
  db: WritableDb,
  cipher: Content['cipher'],
  keysAreBoxed = false,
): (before: LogHead, batch: Batch) => void {
  const addLog = db.prepare<[number, string, string]>('INSERT INTO log(n, id, origin) VALUES(?, ?, ?)');
  const addEvent = db.prepare<[number, Buffer, string, string | null]>(
    'INSERT INTO event(id, leaf, body, note) VALUES(?, ?, ?, ?)',
  );
  const addTile = db.prepare<[number, number, number, Buffer]>(
    'INSERT INTO tile(log, level, idx, hash) VALUES(?, ?, ?, ?)',
  );
  const addBlobs = createBlobWriter(db, cipher);
  const boxed = createBoxedKeys(db);

  const writeAll = (before: LogHead, batch: Batch): void => {
    if (!before.known) addLog.run(before.n, before.id, before.origin);
    const isFirstEncrypted = addBlobs(batch.blobs);
    for (const { position, leaf, body, note } of batch.rows)
      addEvent.run(rowId(before.n, position), bytesOf(leaf), body, note ?? null);
    for (const { level, idx, hash } of batch.tiles) addTile.run(before.n, level, idx, bytesOf(hash));
    // Last, since the batch may bring the log key itself; and here, where nobody can take a box away before the commit.
    if (isFirstEncrypted && !boxed.holdsLogKey()) throw new KeyNotBoxed();
    if (keysAreBoxed && boxed.missingFor(batch.events) !== undefined) throw new KeyNotBoxed();
  };
  const writeTogether = db.transaction(writeAll).immediate;
  return (before, batch) => {
    // A single insert is its own transaction; saying BEGIN and COMMIT around it costs a tenth of the append.
    const isSmall = batch.rows.length === 1 && batch.tiles.length === 0 && batch.blobs.length === 0;
    const single = before.known && isSmall && !batch.events.some(announcesKey);
    (single ? writeAll : writeTogether)(before, batch);
  };
}
