import { randomBytes } from 'node:crypto';
import type { WritableDb } from '../../electron/db/brands.ts';

/** The rows that the format asks for where a text is sealed, event and blob, in one transaction and with nothing around it. */
export function bareSealedInsert(db: WritableDb, words: string): (id: number, body: string) => void {
  const addEvent = db.prepare<[number, Buffer, string]>('INSERT INTO event(id, leaf, body) VALUES(?, ?, ?)');
  const addBlob = db.prepare<[Buffer, Buffer, Buffer]>('INSERT INTO blob(h, salt, bytes) VALUES(?, ?, ?)');
  const both = db.transaction((id: number, body: string) => {
    addBlob.run(randomBytes(32), randomBytes(16), Buffer.from(words));
    addEvent.run(id, randomBytes(32), body);
  });
  return both.immediate;
}
