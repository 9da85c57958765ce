import type { WritableDb } from '../db/brands.ts';
import { createBoxedKeys } from './boxed-keys.ts';
import { CONTENT_VERSION, type Content, markReader } from './content.ts';
import { type ContentCipher, sameProof } from './content-cipher.ts';
import type { EventLog } from './event-log.ts';
import { createRinse } from './rinse.ts';

/** How far it is done: content may lie in the clear; its rows are encrypted; no copy of the clear ones is left in any file. */
const CLEAR = 0;
const ENCRYPTED = 1;
const GONE = 2;

/** Encrypts what was written before the room had a key. */
export type Encryptor = {
  /**
   * Encrypts every value that still lies in the clear, and makes the clear bytes go; true once none can be left. Cheap
   * when nothing is left to do, and while there is no key: call it often.
   */
  readonly look: () => boolean;
};

type ClearRow = readonly [rowid: number, h: Buffer, salt: Buffer, bytes: Buffer];

/** Values encrypted at a time, so that those of a large room are never all in memory. */
const PIECE = 1000;

/** Makes the encryptor of an open room file. */
export function createEncryptor(
  db: WritableDb,
  log: Pick<EventLog, 'subscribe'>,
  content: Content,
  report: (error: unknown) => void,
): Encryptor {
  const doneIn = db.prepare<[], number>(`SELECT done FROM content WHERE v = ${CONTENT_VERSION}`).pluck();
  const setDone = db.prepare<[Buffer, number]>(
    `INSERT INTO content(v, proof, done) VALUES(${CONTENT_VERSION}, ?, ?)
     ON CONFLICT(v) DO UPDATE SET done = excluded.done`,
  );
  const markOf = markReader(db);
  const boxed = createBoxedKeys(db);
  const rinse = createRinse(db);
  let settled = false;
  let isRinsing = false;

  /** Whether what this cipher closes can be opened again: the mark names its key, and the file holds a box of the room. */
  const isOurs = (cipher: ContentCipher): boolean =>
    sameProof(markOf() ?? cipher.proof, cipher.proof) && boxed.holdsLogKey();
  const advance = (cipher: ContentCipher): void => {
    if ((doneIn.get() ?? CLEAR) === CLEAR) {
      const encrypted = db.transaction(() => {
        if (!isOurs(cipher)) return;
        const count = encryptAll(db, cipher);
        setDone.run(cipher.proof, count === 0 ? GONE : ENCRYPTED);
      }).immediate;
      encrypted();
    }
    if (doneIn.get() === ENCRYPTED) {
      if (!isRinsing) rinse.due(true);
      isRinsing = true;
      if (rinse.look()) setDone.run(cipher.proof, GONE);
    }
    settled = doneIn.get() === GONE;
  };
  const look = (): boolean => {
    const cipher = content.cipher();
    if (settled || cipher === null) return settled;
    try {
      advance(cipher);
    } catch (error) {
      // A full disk, or another process that is writing: what is there stays readable, and the next look tries again.
      report(error);
    }
    return settled;
  };
  content.onOpened(look);
  // The first key of a room comes with an entry.
  log.subscribe(look);
  return { look };
}

/** Puts every clear value behind the cipher, in its old place, and tells how many there were. */
function encryptAll(db: WritableDb, cipher: ContentCipher): number {
  const clear = db
    .prepare<[number], ClearRow>(
      `SELECT rowid, h, salt, bytes FROM blob WHERE rowid > ? AND salt IS NOT NULL ORDER BY rowid LIMIT ${PIECE}`,
    )
    .raw();
  // Deleted and put back, since a row is never updated; the place stays, because readers go by the order of rows.
  const remove = db.prepare<[number]>('DELETE FROM blob WHERE rowid = ?');
  const add = db.prepare<[number, Buffer, Buffer]>(
    'INSERT INTO blob(rowid, h, salt, bytes) VALUES(?, ?, NULL, ?)',
  );
  let count = 0;
  for (let rows = clear.all(0); rows.length > 0; rows = clear.all(rows.at(-1)?.[0] ?? 0)) {
    for (const [rowid, h, salt, bytes] of rows) {
      remove.run(rowid);
      add.run(rowid, h, cipher.close(h, salt, bytes));
    }
    count += rows.length;
  }
  return count;
}
