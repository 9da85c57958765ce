import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import { type Content, createContent } from '../../../electron/log/content.ts';
import { createEncryptor } from '../../../electron/log/encrypt-content.ts';
import { createBlobOpener } from '../../../electron/log/stored-blob.ts';
import { verifyInWorker } from '../../../electron/log/verify-in-worker.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { LOCKED_TEXT } from '../../../shared/content/content-state.ts';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import { note, openContentRoom, SECRET, sealedFieldsOf, withLogKey } from '../../support/content-room.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, STAMP } from '../../support/log.ts';

const ENTRY = new URL('../../../electron/log/verify-worker.ts', import.meta.url);
const never = (error: unknown): never => {
  throw error;
};
const unique = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);

/** Whether any file of the room holds a text. */
function holds(path: string, text: string): boolean {
  return ['', '-wal', '-shm'].some(
    (end) => existsSync(path + end) && readFileSync(path + end).includes(Buffer.from(text, 'utf8')),
  );
}

function keyOf(content: Content): Uint8Array {
  const key = content.cipher()?.key;
  if (key === undefined) throw new Error('no key is open');
  return key;
}

const inFolder = (): string => join(tempFolder(), 'room.holdline');

describe('what is written once the room has a key', () => {
  it('is in no file of the room, and reads as it was', () => {
    const path = inFolder();
    const room = openContentRoom(createRoom(path));
    room.content.begin(SECRET);
    const words = [unique(40), unique(9000), 'Grüße, 世界 🙂'];
    appendAll(room.log, words.map(note));
    for (const text of words) expect(holds(path, text.slice(0, 24))).toBe(false);
    expect(room.texts()).toEqual(words);
  });

  it('gives the very records that a room in the clear gives', () => {
    const salts = (count: number): Uint8Array => Buffer.alloc(count, 3);
    const records = (secret: Buffer | null) => {
      const db = createRoom();
      const content = createContent(db, { room: () => 'holdline/r/registry', randomBytes, report: never });
      const log = createLog({ sealedFieldsOf, content, randomBytes: salts }, db);
      withLogKey(db, log);
      if (secret !== null) content.begin(secret);
      appendAll(log, [note('one'), note('two')]);
      return db.prepare('SELECT id, leaf, body FROM event WHERE id >= ? ORDER BY id').all(2 * 2 ** 32);
    };
    expect(records(SECRET)).toEqual(records(null));
  });
});

describe('an encrypted value in a room without the mark', () => {
  it('is a fault, also where the key that opens it is held', () => {
    const room = openContentRoom(createRoom());
    room.content.begin(SECRET);
    const { position } = appendAll(room.log, [note('one')])[0] ?? {};
    const cipher = room.content.cipher();
    const row = room.db.prepare<[], [Buffer, null, Buffer]>('SELECT h, salt, bytes FROM blob').raw().get();
    if (row === undefined) throw new Error('nothing was written');
    const [h, ...stored] = row;
    const opened = () => createBlobOpener(room.db, () => cipher)(h, stored);
    const verified = () => verifyLog(room.db, INCIDENT, undefined, [], cipher);
    expect([opened(), verified().ok]).toMatchObject([{ salt: expect.anything() }, true]);
    room.db.prepare('DELETE FROM content').run();
    expect([opened(), verified()]).toMatchObject([undefined, { ok: false, position }]);
  });
});

describe('what was written before the room had a key', () => {
  it('is encrypted in one go, and no copy in the clear is left in any file', () => {
    const path = inFolder();
    const room = openContentRoom(createRoom(path));
    const words = Array.from({ length: 60 }, (_, i) => unique(30 + i * 100));
    appendAll(room.log, words.map(note));
    expect(words.every((text) => holds(path, text.slice(0, 24)))).toBe(true);
    room.content.begin(SECRET);
    expect(room.encryptor.look()).toBe(true);
    for (const text of words) {
      expect(holds(path, text.slice(0, 24))).toBe(false);
      expect(holds(path, text.slice(-24))).toBe(false);
    }
    expect(room.texts()).toEqual(words);
    expect(verifyLog(room.db, INCIDENT, undefined, [], room.content.cipher())).toMatchObject({
      ok: true,
      size: 60,
      locked: 0,
    });
  });

  it('waits for a reader who holds the write-ahead log, and is gone when that one is done', () => {
    const path = inFolder();
    const text = unique(40);
    const room = openContentRoom(createRoom(path));
    appendAll(room.log, [note(text)]);
    const reader = openRoomFile(path, { readonly: true });
    if (!reader.ok) throw new Error(reader.error.sentence);
    reader.value.exec('BEGIN');
    reader.value.prepare('SELECT count(*) FROM blob').get();
    room.content.begin(SECRET);
    expect([room.encryptor.look(), holds(path, text)]).toEqual([false, true]);
    reader.value.exec('COMMIT');
    reader.value.close();
    expect([room.encryptor.look(), holds(path, text)]).toEqual([true, false]);
  });

  it('is finished at the next opening where a crash came between the rows and the rewriting of the file', () => {
    const path = inFolder();
    const text = unique(40);
    const first = openContentRoom(createRoom(path));
    appendAll(first.log, [note(text)]);
    first.content.begin(SECRET);
    vi.spyOn(first.db, 'exec').mockImplementationOnce(() => {
      throw new Error('the computer went off');
    });
    const failed: unknown[] = [];
    expect(createEncryptor(first.db, first.log, first.content, (error) => failed.push(error)).look()).toBe(
      false,
    );
    expect([failed.length, holds(path, text)]).toEqual([1, true]);
    first.db.close();
    const again = openContentRoom(createRoom(path));
    expect([again.content.state(), again.encryptor.look()]).toEqual(['locked', false]);
    expect(again.content.take(SECRET)).toBe(true);
    expect([again.encryptor.look(), holds(path, text), again.texts()]).toEqual([true, false, [text]]);
  });
});

describe('a room that was opened again', () => {
  const closed = (): string => {
    const path = inFolder();
    const room = openContentRoom(createRoom(path));
    room.content.begin(SECRET);
    appendAll(room.log, [note('first'), note('second')]);
    room.db.close();
    return path;
  };

  it('reads as locked until it has the secret, and then as it was written', () => {
    const room = openContentRoom(createRoom(closed()));
    let heard = 0;
    room.content.onOpened(() => {
      heard += 1;
    });
    expect([room.content.state(), room.texts()]).toEqual(['locked', [LOCKED_TEXT, LOCKED_TEXT]]);
    expect(room.content.take(SECRET)).toBe(true);
    expect([room.content.state(), room.texts(), heard]).toEqual(['open', ['first', 'second'], 1]);
  });

  it('takes no other secret, nor the right one under the name of another room', () => {
    const path = closed();
    const room = openContentRoom(createRoom(path));
    expect([room.content.take(Buffer.alloc(32, 8)), room.content.state()]).toEqual([false, 'locked']);
    const elsewhere = openContentRoom(createRoom(path), 'holdline/room-2/registry');
    expect(elsewhere.content.take(SECRET)).toBe(false);
  });

  it('writes nothing in the clear while it is locked, also where another process gave it the key', () => {
    const path = inFolder();
    const [one, other] = [openContentRoom(createRoom(path)), openContentRoom(createRoom(path))];
    appendAll(one.log, [note('before')]);
    one.content.begin(SECRET);
    expect(one.encryptor.look()).toBe(true);
    const text = unique(40);
    const refused = other.log.append(INCIDENT, 1, [note(text)], STAMP);
    expect(refused).toMatchObject({ ok: false, error: { code: 'content-locked' } });
    expect([other.log.size(INCIDENT), holds(path, text)]).toEqual([1, false]);
    expect(other.content.take(SECRET)).toBe(true);
    appendAll(other.log, [note(text)]);
    expect([one.texts(), holds(path, text)]).toEqual([['before', text], false]);
  });

  it('writes and encrypts nothing with a key of its own where another process has marked the room with another', () => {
    const path = inFolder();
    const [one, other] = [openContentRoom(createRoom(path)), openContentRoom(createRoom(path))];
    appendAll(one.log, [note('before')]);
    other.content.begin(Buffer.alloc(32, 8));
    one.content.begin(SECRET);
    expect(one.encryptor.look()).toBe(true);
    const refused = other.log.append(INCIDENT, 1, [note('after')], STAMP);
    expect(refused).toMatchObject({ ok: false, error: { code: 'content-locked' } });
    one.db.prepare('UPDATE content SET done = 0').run();
    one.db.prepare("INSERT INTO blob(h, salt, bytes) VALUES(x'00', x'00', x'00')").run();
    expect([
      other.encryptor.look(),
      other.db.prepare("SELECT salt FROM blob WHERE h = x'00'").pluck().get(),
    ]).toEqual([false, Buffer.of(0)]);
    expect(one.texts()).toEqual(['before']);
  });

  it('verifies without a key as far as that goes, and says how much was not looked at', async () => {
    const path = closed();
    const room = openContentRoom(createRoom(path));
    expect(verifyLog(room.db, INCIDENT)).toMatchObject({ ok: true, size: 2, locked: 2, erased: 0 });
    room.content.begin(SECRET);
    const found = await verifyInWorker(ENTRY, { path, contentKey: keyOf(room.content) });
    expect(found).toMatchObject({
      ok: true,
      value: { ok: true, logs: [{}, { verdict: { ok: true, locked: 0 } }] },
    });
    const without = await verifyInWorker(ENTRY, { path });
    expect(without).toMatchObject({ value: { ok: true, logs: [{}, { verdict: { ok: true, locked: 2 } }] } });
  });

  it('still erases: what was erased is gone and the rest is not', () => {
    const room = openContentRoom(createRoom(closed()));
    room.content.begin(SECRET);
    const data = { logId: INCIDENT, position: 0, fields: ['text'], reason: 'asked' };
    appendAll(room.log, [{ kind: 'content.erased', data }], 'registry');
    expect([room.eraser.look(), room.texts()]).toEqual([true, [ERASED, 'second']]);
    expect(verifyLog(room.db, INCIDENT, undefined, [], room.content.cipher())).toMatchObject({
      ok: true,
      erased: 1,
    });
  });
});
