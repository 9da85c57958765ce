import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRoomFile } from '../../../electron/db/open.ts';
import type { Keychain } from '../../../electron/people/keychain.ts';
import { tempFolder } from '../../support/db.ts';
import { testKeychain } from '../../support/keychain.ts';
import {
  ADA,
  FOUNDING,
  foundedRoom,
  type KeyedRoom,
  openAgain,
  openKeyedRoom,
} from '../../support/keyed-room.ts';

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
});
