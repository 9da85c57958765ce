import { randomBytes } from 'node:crypto';
import type { WritableDb } from '../../electron/db/brands.ts';
import { createContent } from '../../electron/log/content.ts';
import { createEncryptor } from '../../electron/log/encrypt-content.ts';
import { createEraser } from '../../electron/log/erase.ts';
import { createLog, INCIDENT, ROOM } from './log.ts';

/** The secret of a room that is nobody's. */
export const SECRET = Buffer.alloc(32, 7);

/** What the log seals in these rooms. */
export const sealedFieldsOf = (kind: string): readonly string[] =>
  kind === 'content.erased' ? ['reason'] : kind === 'note.added' ? ['text'] : [];

const never = (error: unknown): never => {
  throw error;
};

export const note = (text: string) => ({ kind: 'note.added', data: { text } });

/** A room file with what encrypts and erases its content. */
export function openContentRoom(db: WritableDb, room = `holdline/${ROOM}/registry`) {
  const content = createContent(db, { room: () => room, randomBytes, report: never });
  const log = createLog({ sealedFieldsOf, content }, db);
  const eraser = createEraser(db, log, never);
  const encryptor = createEncryptor(db, log, content, never);
  const texts = (): readonly unknown[] => log.read(INCIDENT).map(({ data }) => data['text']);
  return { db, log, content, encryptor, eraser, texts };
}
