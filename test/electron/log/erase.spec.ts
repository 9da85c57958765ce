import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import { createEraser } from '../../../electron/log/erase.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT } from '../../support/log.ts';

const sealedFieldsOf = (kind: string): readonly string[] =>
  kind === 'content.erased' ? ['reason'] : kind === 'note.added' ? ['text'] : [];
const never = (error: unknown): never => {
  throw error;
};

/** A room whose notes hold texts that occur nowhere else, and who erases from it. */
function roomOf(texts: readonly string[], path = join(tempFolder(), 'room.holdline')) {
  const db = createRoom(path);
  const log = createLog({ sealedFieldsOf }, db);
  const eraser = createEraser(db, log, never);
  appendAll(
    log,
    texts.map((text) => ({ kind: 'note.added', data: { text } })),
  );
  const erase = (position: number, fields = ['text']) =>
    appendAll(
      log,
      [{ kind: 'content.erased', data: { logId: INCIDENT, position, fields, reason: 'asked' } }],
      'registry',
    );
  return { path, db, log, eraser, erase };
}

/** Whether any file of the room still holds a text. */
function holds(path: string, text: string): boolean {
  return ['', '-wal', '-shm'].some(
    (end) => existsSync(path + end) && readFileSync(path + end).includes(Buffer.from(text, 'utf8')),
  );
}

const secret = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);

describe('erased content', () => {
  it('is gone from every file of the room at once, and only it', () => {
    const [one, other] = [secret(40), secret(40)];
    const { path, log, erase } = roomOf([one, other]);
    expect(holds(path, one)).toBe(true);
    erase(0);
    expect([holds(path, one), holds(path, other)]).toEqual([false, true]);
    expect(log.read(INCIDENT).map(({ data }) => data['text'])).toEqual([ERASED, other]);
    expect(verifyLog(createRoom(path), INCIDENT)).toMatchObject({ ok: true, size: 2, erased: 1 });
  });

  it('is gone whatever its length, its place and the order of erasing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 24, max: 12_000 }), { minLength: 2, maxLength: 40 }),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }),
        (lengths, picks) => {
          const texts = lengths.map(secret);
          const { path, db, erase } = roomOf(texts);
          const gone = new Set(picks.map((pick) => pick % texts.length));
          for (const position of gone) erase(position);
          for (const [position, text] of texts.entries()) {
            // A long value lies in several pages: its first and its last bytes are looked for.
            const pieces = [text.slice(0, 24), text.slice(-24)];
            for (const piece of pieces) expect(holds(path, piece)).toBe(!gone.has(position));
          }
          expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, erased: gone.size });
          db.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('waits for a reader who still holds the write-ahead log, and goes when that one is done', () => {
    const text = secret(40);
    const { path, erase, eraser } = roomOf([text]);
    const reader = openRoomFile(path, { readonly: true });
    if (!reader.ok) throw new Error(reader.error.sentence);
    reader.value.exec('BEGIN');
    reader.value.prepare('SELECT count(*) FROM blob').get();
    erase(0);
    expect([eraser.look(), holds(path, text)]).toEqual([false, true]);
    reader.value.exec('COMMIT');
    reader.value.close();
    expect([eraser.look(), holds(path, text)]).toEqual([true, false]);
  });

  it('is finished at the next start where a crash came between the entry and the deletion', () => {
    const text = secret(40);
    const path = join(tempFolder(), 'room.holdline');
    const db = createRoom(path);
    const log = createLog({ sealedFieldsOf }, db);
    appendAll(log, [{ kind: 'note.added', data: { text } }]);
    const data = { logId: INCIDENT, position: 0, fields: ['text'], reason: 'asked' };
    appendAll(log, [{ kind: 'content.erased', data }], 'registry');
    db.close();
    expect(holds(path, text)).toBe(true);
    const again = createRoom(path);
    expect(createEraser(again, createLog({ sealedFieldsOf }, again), never).look()).toBe(true);
    expect(holds(path, text)).toBe(false);
  });

  it('does not come back by another process that had read it before', () => {
    const text = secret(40);
    const { path, log, erase } = roomOf([text]);
    const db = createRoom(path);
    const other = createLog({ sealedFieldsOf }, db);
    const eraser = createEraser(db, other, never);
    expect(other.read(INCIDENT)[0]?.data['text']).toBe(text);
    erase(0);
    other.lookForOthers();
    expect(eraser.look()).toBe(true);
    appendAll(other, [{ kind: 'note.added', data: { text: 'later' } }]);
    expect([log, other].map((one) => one.read(INCIDENT)[0]?.data['text'])).toEqual([ERASED, ERASED]);
    expect(holds(path, text)).toBe(false);
  });

  it('passes over a place that holds nothing, and over a log that is not there', () => {
    const { log, eraser } = roomOf(['kept and whole']);
    const nowhere = [
      { logId: 'nobody', position: 0, fields: ['text'], reason: 'asked' },
      { logId: INCIDENT, position: 99, fields: ['text'], reason: 'asked' },
      { logId: INCIDENT, position: 0, fields: ['nothing'], reason: 'asked' },
    ];
    appendAll(
      log,
      nowhere.map((data) => ({ kind: 'content.erased', data })),
      'registry',
    );
    expect(eraser.look()).toBe(true);
    expect(log.read(INCIDENT)[0]?.data).toEqual({ text: 'kept and whole' });
  });
});
