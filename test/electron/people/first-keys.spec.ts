import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { ADA, FOUNDING, type KeyedRoom, openAgain, openKeyedRoom } from '../../support/keyed-room.ts';

/** A room with people and without keys: what they wrote lies in the clear. */
function clearRoom(): KeyedRoom {
  const room = openKeyedRoom();
  expect(room.spine.sendToRegistry({ type: 'room.create', ...FOUNDING }).ok).toBe(true);
  return room;
}

function rows({ db }: KeyedRoom) {
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get();
  return {
    clear: count('SELECT count(*) FROM blob WHERE salt IS NOT NULL'),
    encrypted: count('SELECT count(*) FROM blob WHERE salt IS NULL'),
    boxes: count('SELECT count(*) FROM keybox'),
    marks: count('SELECT count(*) FROM content'),
  };
}

const names = ({ spine }: KeyedRoom): readonly string[] => spine.room().people.list.map(({ name }) => name);

describe('the first keys of a room', () => {
  it('are refused in words while another process writes, and nothing is encrypted that no box opens', async () => {
    const room = clearRoom();
    const { clear } = rows(room);
    const other = new Database(room.db.name, { timeout: 100 });
    other.exec('BEGIN IMMEDIATE');
    expect(await room.keys.giveKeys(ADA)).toMatchObject({
      ok: false,
      error: { code: 'io', sentence: expect.stringContaining('Try again') },
    });
    other.exec('COMMIT');
    other.close();
    room.encryptor.look();
    expect([room.content.state(), rows(room)]).toEqual([
      'clear',
      { clear, encrypted: 0, boxes: 0, marks: 0 },
    ]);
    expect(await room.keys.giveKeys(ADA)).toMatchObject({ ok: true });
    expect(rows(room)).toMatchObject({ clear: 0, boxes: 2, marks: 1 });
    const again = openAgain(room);
    expect((await again.keys.openKey(again.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect(names(again)[0]).toBe('Ada Lind');
  });

  it('leave the room as it was where writing them goes wrong in a way that nobody foresaw', async () => {
    const room = clearRoom();
    vi.spyOn(room.boxes, 'put').mockImplementationOnce(() => {
      throw new Error('out of the blue');
    });
    await expect(room.keys.giveKeys(ADA)).rejects.toThrow('out of the blue');
    room.encryptor.look();
    expect([room.content.state(), rows(room)]).toMatchObject(['clear', { encrypted: 0, marks: 0 }]);
  });

  it('are not announced where their boxes are gone by then, and the room stays in the clear', async () => {
    const room = openKeyedRoom();
    const put = room.boxes.put;
    vi.spyOn(room.boxes, 'put').mockImplementation((key, box) => {
      const done = put(key, box);
      room.db.prepare('DELETE FROM keybox WHERE id = ?').run(key);
      return done;
    });
    expect(await room.keys.found(FOUNDING, ADA)).toMatchObject({ ok: false, error: { code: 'no-box' } });
    expect([room.content.state(), room.log.size('registry'), rows(room).marks]).toEqual(['clear', 0, 0]);
  });
});

describe('a secret that no box of the room holds', () => {
  it('encrypts nothing that lies there, and nothing new', () => {
    const room = clearRoom();
    const { clear } = rows(room);
    room.content.begin(Buffer.alloc(32, 9));
    expect([room.encryptor.look(), rows(room)]).toMatchObject([false, { clear, encrypted: 0, marks: 0 }]);
    const person = { name: 'Ida Holm', title: '', roles: ['scribe' as const], backupId: null };
    const added = room.spine.sendToRegistry({ type: 'person.add', ...person });
    expect(added).toMatchObject({ ok: false, error: { code: 'no-box' } });
    expect(rows(room)).toMatchObject({ clear, encrypted: 0, marks: 0 });
  });
});
