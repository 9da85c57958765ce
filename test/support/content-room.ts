import { randomBytes } from 'node:crypto';
import type { WritableDb } from '../../electron/db/brands.ts';
import { createContent } from '../../electron/log/content.ts';
import { createEncryptor } from '../../electron/log/encrypt-content.ts';
import { createEraser } from '../../electron/log/erase.ts';
import type { EventLog } from '../../electron/log/event-log.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { createLog, INCIDENT, ROOM } from './log.ts';
import { logKeys } from './sealed-log.ts';

/** The secret of a room that is nobody's. */
export const SECRET = Buffer.alloc(32, 7);

/** What the log seals in these rooms. */
export const sealedFieldsOf = (kind: string): readonly string[] =>
  kind === 'content.erased' ? ['reason'] : kind === 'note.added' ? ['text'] : [];

const never = (error: unknown): never => {
  throw error;
};

export const note = (text: string) => ({ kind: 'note.added', data: { text } });

/** Gives a room its log key, which lies in a box as far as the log looks. */
export function withLogKey(db: WritableDb, log: EventLog): void {
  const { publicKey } = logKeys().announce(log);
  db.prepare("INSERT INTO keybox(id, box) VALUES(?, '')").run(base64OfBytes(publicKey));
}

/** A room file with what encrypts and erases its content, and with a log key. */
export function openContentRoom(db: WritableDb, room = `holdline/${ROOM}/registry`) {
  const content = createContent(db, { room: () => room, randomBytes, report: never });
  const log = createLog({ sealedFieldsOf, content }, db);
  if (log.size('registry') === 0) withLogKey(db, log);
  const eraser = createEraser(db, log, never);
  const encryptor = createEncryptor(db, log, content, never);
  const texts = (): readonly unknown[] => log.read(INCIDENT).map(({ data }) => data['text']);
  return { db, log, content, encryptor, eraser, texts };
}
