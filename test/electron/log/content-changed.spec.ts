import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createContentCipher } from '../../../electron/log/content-cipher.ts';
import { LogDamaged } from '../../../electron/log/reader.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { note, openContentRoom, SECRET } from '../../support/content-room.ts';
import { createRoom } from '../../support/db.ts';
import { appendAll, INCIDENT } from '../../support/log.ts';

describe('encrypted content that somebody changed', () => {
  const withTwo = () => {
    const room = openContentRoom(createRoom());
    room.content.begin(SECRET);
    appendAll(room.log, [note('pay nobody'), note('pay them all')]);
    room.db.exec('DROP TRIGGER blob_u');
    return room;
  };

  it('does not open in the place of another value, and verification names the record', () => {
    const room = withTwo();
    const [one, other] = room.db.prepare<[], Buffer>('SELECT bytes FROM blob ORDER BY rowid').pluck().all();
    const put = room.db.prepare('UPDATE blob SET bytes = ? WHERE rowid = ?');
    put.run(other, 1);
    put.run(one, 2);
    expect(room.texts).toThrow(LogDamaged);
    expect(verifyLog(room.db, INCIDENT, undefined, [], room.content.cipher())).toMatchObject({
      ok: false,
      position: 0,
    });
  });

  it('is found out at every byte', () => {
    const room = withTwo();
    const [stored = Buffer.alloc(0)] = room.db
      .prepare<[], Buffer>('SELECT bytes FROM blob ORDER BY rowid')
      .pluck()
      .all();
    const put = room.db.prepare('UPDATE blob SET bytes = ? WHERE rowid = 1');
    for (let i = 0; i < stored.length; i++) {
      const changed = Buffer.from(stored);
      changed[i] = (changed[i] ?? 0) ^ 1;
      put.run(changed);
      expect(verifyLog(room.db, INCIDENT, undefined, [], room.content.cipher()).ok).toBe(false);
    }
  });

  it('is refused where it is cut to anything shorter', () => {
    const cipher = createContentCipher(Buffer.alloc(32, 1), randomBytes);
    const h = randomBytes(32);
    const stored = cipher.close(h, randomBytes(16), Buffer.from('words'));
    expect(cipher.open(h, stored)?.value.toString('utf8')).toBe('words');
    for (let length = 0; length < stored.length; length++)
      expect(cipher.open(h, stored.subarray(0, length))).toBe(null);
  });
});

describe('a value in a room whose content lies in the clear', () => {
  it('is a fault where its salt was taken away, and nobody waits for a key that there is not', () => {
    const room = openContentRoom(createRoom());
    appendAll(room.log, [note('pay nobody'), note('pay them all')]);
    room.db.exec('DROP TRIGGER blob_u');
    room.db.prepare('UPDATE blob SET salt = NULL WHERE rowid = 2').run();
    expect(verifyLog(room.db, INCIDENT)).toMatchObject({ ok: false, position: 1 });
    expect(room.texts).toThrow(LogDamaged);
  });
});
