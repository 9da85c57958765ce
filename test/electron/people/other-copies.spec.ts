import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import type { Keychain } from '../../../electron/people/keychain.ts';
import { tempFolder } from '../../support/db.ts';
import { testKeychain } from '../../support/keychain.ts';
import {
  ADA,
  BEN,
  FOUNDING,
  foundedRoom,
  type KeyedRoom,
  openAgain,
  openKeyedRoom,
} from '../../support/keyed-room.ts';

const LOG_BOX_MISSING =
  'The box of this room’s log key is missing from the file, so nothing can be sealed any more. Open the last good copy of the room file; keep this one as it is.';

/** Another copy of a room's file as it is now. */
function copyOf({ db }: KeyedRoom): string {
  const path = join(tempFolder(), 'copy.holdline');
  db.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(db.name, path);
  return path;
}

function open(path: string, keychain: Keychain): KeyedRoom {
  const opened = openRoomFile(path, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  return openKeyedRoom(opened.value, { keychain });
}

function clearRoom(keychain: Keychain): KeyedRoom {
  const room = openKeyedRoom(undefined, { keychain });
  expect(room.spine.sendToRegistry({ type: 'room.create', ...FOUNDING }).ok).toBe(true);
  return room;
}

describe('a copy of a room from before its keys, on a computer whose keychain has the later secret', () => {
  it('stays in the clear, and can be given keys of its own', async () => {
    const keychain = testKeychain();
    const room = clearRoom(keychain);
    const path = copyOf(room);
    expect((await room.keys.giveKeys(ADA)).ok).toBe(true);
    const copy = open(path, keychain);
    await copy.keys.wake();
    expect([copy.content.state(), copy.encryptor.look()]).toEqual(['clear', false]);
    expect((await copy.keys.giveKeys(ADA)).ok).toBe(true);
    const elsewhere = openAgain(copy);
    const ada = elsewhere.spine.room().people.list[0]?.personId ?? '';
    expect((await elsewhere.keys.openKey(ada, ADA)).ok).toBe(true);
    expect(elsewhere.spine.room().people.list[0]?.name).toBe('Ada Lind');
  });
});

describe('two copies of a room that were each given keys', () => {
  /** A room with the boxes of the other copy for its own keys: as a file looks that was put together from two. */
  async function mixedUp(): Promise<{ readonly room: KeyedRoom; readonly ada: string }> {
    const one = clearRoom(testKeychain());
    const other = open(copyOf(one), testKeychain());
    expect([(await one.keys.giveKeys(ADA)).ok, (await other.keys.giveKeys(ADA)).ok]).toEqual([true, true]);
    const proof = other.db.prepare<[], Buffer>('SELECT proof FROM content').pluck().get();
    one.db.prepare('UPDATE content SET proof = ?').run(proof);
    const room = openAgain(one, { keychain: testKeychain() });
    return { room, ada: room.spine.room().people.list[0]?.personId ?? '' };
  }

  it('are told apart: the passphrase unlocks nothing where the content has another secret, and says so', async () => {
    const { room, ada } = await mixedUp();
    room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
    expect(await room.keys.unlock(ada, ADA)).toMatchObject({
      ok: false,
      error: { code: 'other-secret', sentence: expect.stringContaining('another copy') },
    });
    expect([room.content.state(), room.spine.room().people.locked]).toMatchObject(['locked', {}]);
  });

  it('keep no secret in the keychain that opens only one of them', async () => {
    const { room, ada } = await mixedUp();
    const keychain = testKeychain();
    const again = openAgain(room, { keychain });
    expect((await again.keys.openKey(ada, ADA)).ok).toBe(false);
    expect(keychain.kept.size).toBe(0);
  });
});

describe('a room whose log key is in no box any more', () => {
  it('still unlocks with the secret that its content was encrypted with', async () => {
    const room = await foundedRoom();
    room.db.prepare('DELETE FROM keybox WHERE id = ?').run(room.spine.room().logKey);
    const again = openAgain(room);
    const ada = again.spine.room().people.list[0]?.personId ?? '';
    expect((await again.keys.openKey(ada, ADA)).ok).toBe(true);
    expect([again.content.state(), again.keys.reading().signing]).toEqual(['open', false]);
  });

  it('says so wherever its log key would be needed, and not that it wants to be unlocked', async () => {
    const room = await foundedRoom();
    room.db.prepare('DELETE FROM keybox WHERE id = ?').run(room.spine.room().logKey);
    const again = openAgain(room);
    again.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
    expect((await again.keys.unlock(again.idOf('Ada Lind'), ADA)).ok).toBe(true);
    const missing = { ok: false, error: { code: 'no-log-box', sentence: LOG_BOX_MISSING } };
    expect(await again.keys.rekey(ADA)).toMatchObject(missing);
    expect(await again.keys.giveKeys(ADA)).toMatchObject(missing);
  });

  it('says that the box does not open where it is another one', async () => {
    const room = await foundedRoom();
    const name = room.spine.room().logKey ?? '';
    const box = { ...room.boxes.get(name), room: 'holdline/elsewhere/registry' };
    room.db.prepare('UPDATE keybox SET box = ? WHERE id = ?').run(JSON.stringify(box), name);
    const again = openAgain(room);
    again.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' });
    expect((await again.keys.unlock(again.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect(await again.keys.rekey(ADA)).toMatchObject({
      error: { code: 'no-log-box', sentence: expect.stringContaining('does not open with the secret') },
    });
  });
});

describe('a secret that nothing in the file says is its own', () => {
  /** A room with keys in which nothing was ever encrypted, so that only the log key tells its secret. */
  async function unmarked(): Promise<KeyedRoom> {
    const room = clearRoom(testKeychain());
    expect((await room.keys.giveKeys(ADA)).ok).toBe(true);
    for (const table of ['blob', 'content']) room.db.prepare(`DELETE FROM ${table}`).run();
    return room;
  }

  it('goes to nobody else: a key is refused where the box of the log key is missing, and none is left', async () => {
    const room = await unmarked();
    room.db.prepare('DELETE FROM keybox WHERE id = ?').run(room.spine.room().logKey);
    const again = openAgain(room);
    const boxes = () => again.db.prepare<[], number>('SELECT count(*) FROM keybox').pluck().get();
    const before = [boxes(), again.log.size('registry')];
    expect(await again.keys.enrol(again.idOf('Ben Osei'), BEN, ADA)).toMatchObject({
      ok: false,
      error: { code: 'no-log-box', sentence: LOG_BOX_MISSING },
    });
    expect([boxes(), again.log.size('registry')]).toEqual(before);
  });

  it('goes to nobody else where the box of the log key is that of another copy', async () => {
    const room = await unmarked();
    const other = await unmarked();
    const box = JSON.stringify(other.boxes.get(other.spine.room().logKey ?? ''));
    room.db.prepare('UPDATE keybox SET box = ? WHERE id = ?').run(box, room.spine.room().logKey);
    const again = openAgain(room);
    expect(await again.keys.enrol(again.idOf('Ben Osei'), BEN, ADA)).toMatchObject({
      ok: false,
      error: { code: 'unknown-secret', sentence: expect.stringContaining('Open the last good copy') },
    });
  });

  it('is the room’s where it opens the log key: the next person gets a key', async () => {
    const again = openAgain(await unmarked());
    expect((await again.keys.enrol(again.idOf('Ben Osei'), BEN, ADA)).ok).toBe(true);
    expect((await again.keys.openKey(again.idOf('Ben Osei'), BEN)).ok).toBe(true);
  });
});
