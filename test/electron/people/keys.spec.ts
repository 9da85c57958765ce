import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { personById } from '../../../shared/people/people.ts';
import { parseRecord } from '../../../shared/seal/parse-record.ts';
import { createPersonKeyring } from '../../../shared/seal/person-keys.ts';
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

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function keyringOf({ db }: KeyedRoom) {
  const ring = createPersonKeyring(nodeEd25519);
  const bodies = db
    .prepare<[], string>('SELECT body FROM event WHERE id < 8589934592 ORDER BY id')
    .pluck()
    .all();
  const faults = bodies.flatMap((body) => {
    const record = parseRecord(body);
    return record.ok ? (ring.add(record.value) ?? []) : [record.error];
  });
  return { ring, faults };
}

describe('a room that is made with keys', () => {
  it('announces its log key and its first person’s key in the append that makes it, and is sealed at once', async () => {
    const room = await foundedRoom();
    expect(room.kinds()).toEqual([
      'room.created',
      ...FOUNDING.people.map(() => 'person.added'),
      'log.keyed',
      'identity.enrolled',
      'keyboard.taken',
    ]);
    expect(room.log.sealedSize('registry')).toBe(room.log.size('registry'));
    expect(verifyRoom(room.db).ok).toBe(true);
    const { ring, faults } = keyringOf(room);
    expect(faults).toEqual([]);
    expect(ring.keys().map(({ personId }) => personId)).toEqual([room.idOf('Ada Lind')]);
    expect(room.keys.reading()).toMatchObject({ signing: true, keychain: null, strength: { passes: 2 } });
  });

  it('opens with no key, and seals what was written meanwhile as soon as somebody unlocks it', async () => {
    const room = openAgain(await foundedRoom());
    expect(room.keys.reading().signing).toBe(false);
    expect(room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'start' }).ok).toBe(true);
    expect(room.log.sealedSize('registry')).toBe(room.log.size('registry') - 1);
    expect((await room.keys.unlock(room.idOf('Ada Lind'), ADA)).ok).toBe(true);
    expect(room.kinds().at(-1)).toBe('keyboard.unlocked');
    expect(room.keys.reading().signing).toBe(true);
    room.log.seal();
    expect(room.log.sealedSize('registry')).toBe(room.log.size('registry'));
    expect(verifyRoom(room.db).ok).toBe(true);
  });

  it('seals from the start where the computer has a keychain, and still asks for the passphrase', async () => {
    const keychain = testKeychain();
    const room = openAgain(await foundedRoom({ keychain }), { keychain });
    await room.keys.wake();
    expect(room.keys.reading()).toMatchObject({ signing: true, keychain: 'test' });
    const wrong = await room.keys.openKey(room.idOf('Ada Lind'), 'no');
    expect(wrong).toMatchObject({ ok: false, error: { code: 'passphrase' } });
  });

  it('leaves no passphrase and no private key in the clear in its files', async () => {
    const room = await foundedRoom();
    const { dir, base } = path.parse(room.db.name);
    const bytes = readdirSync(dir)
      .filter((name) => name.startsWith(base.split('.')[0] ?? base))
      .map((name) => readFileSync(path.join(dir, name)).toString('latin1'));
    expect(bytes.some((text) => text.includes('keybox'))).toBe(true);
    const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
    for (const text of bytes) {
      expect(text.includes('violet anchors')).toBe(false);
      expect(text.includes(pkcs8.toString('latin1'))).toBe(false);
      expect(text.includes(pkcs8.toString('base64').slice(0, 20))).toBe(false);
    }
  });
});

describe('keys of the others', () => {
  it('are enrolled by the administrator at the keyboard, whose key signs for them', async () => {
    const room = await foundedRoom();
    const ben = room.idOf('Ben Osei');
    expect(await room.keys.enrol(ben, BEN, 'wrong')).toMatchObject({
      ok: false,
      error: { code: 'passphrase' },
    });
    expect((await room.keys.enrol(ben, BEN, ADA)).ok).toBe(true);
    expect((await room.keys.unlock(ben, BEN)).ok).toBe(true);
    expect(room.spine.room().people.atKeyboard).toBe(ben);
    const again = await room.keys.enrol(room.idOf('Cleo Marsh'), 'amber turtles juggle nine maps', BEN);
    expect(again).toMatchObject({ ok: false, error: { code: 'not-administrator' } });
    expect(keyringOf(room).faults).toEqual([]);
    expect(verifyRoom(room.db).ok).toBe(true);
  });

  it('that are lost are replaced: the old one counts for nothing from then on, and its box is gone', async () => {
    const room = await foundedRoom();
    const ben = room.idOf('Ben Osei');
    await room.keys.enrol(ben, BEN, ADA);
    const old = personById(room.spine.room().people, ben)?.key ?? '';
    expect((await room.keys.enrol(ben, 'amber turtles juggle nine maps', ADA)).ok).toBe(true);
    expect(room.boxes.get(old)).toBe(null);
    expect((await room.keys.openKey(ben, BEN)).ok).toBe(false);
    const { ring, faults } = keyringOf(room);
    expect(faults).toEqual([]);
    const spans = ring.keys().filter((one) => one.personId === ben);
    expect(spans.map(({ until }) => until !== null)).toEqual([true, false]);
  });

  it('of leavers are revoked with the leaving', async () => {
    const room = await foundedRoom();
    const ben = room.idOf('Ben Osei');
    await room.keys.enrol(ben, BEN, ADA);
    expect(room.spine.sendToRegistry({ type: 'person.retire', personId: ben }).ok).toBe(true);
    expect(room.kinds().slice(-2)).toEqual(['identity.revoked', 'person.retired']);
    expect(await room.keys.openKey(ben, BEN)).toMatchObject({ ok: false, error: { code: 'unknown-person' } });
    expect(keyringOf(room).ring.keyOf(ben, room.log.size('registry'))).toBe(undefined);
  });

  it('come to a room that had none from the administrator at its keyboard', async () => {
    const room = openKeyedRoom();
    expect(room.spine.sendToRegistry({ type: 'room.create', ...FOUNDING }).ok).toBe(true);
    expect(room.keys.reading()).toMatchObject({ signing: false, room: null });
    expect((await room.keys.giveKeys(ADA)).ok).toBe(true);
    expect(room.kinds().slice(-2)).toEqual(['log.keyed', 'identity.enrolled']);
    expect(room.log.sealedSize('registry')).toBe(room.log.size('registry'));
    expect((await room.keys.giveKeys(BEN)).ok).toBe(false);
    expect(keyringOf(room).faults).toEqual([]);
  });
});

describe('the log key', () => {
  it('changes at the first unlock of a new day: all is sealed with the old one, and the old private key is gone', async () => {
    const room = await foundedRoom();
    const old = room.spine.room().logKey ?? '';
    room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'idle' });
    room.pass(HOUR);
    await room.keys.unlock(room.idOf('Ada Lind'), ADA);
    expect(room.spine.room().logKey).toBe(old);
    room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'idle' });
    room.pass(DAY);
    await room.keys.unlock(room.idOf('Ada Lind'), ADA);
    const now = room.spine.room().logKey ?? '';
    expect(now).not.toBe(old);
    expect(room.kinds().at(-1)).toBe('log.keyed');
    expect([room.boxes.get(old), room.boxes.get(now)?.key]).toEqual([null, now]);
    expect(room.log.sealedSize('registry')).toBe(room.log.size('registry'));
    expect([verifyRoom(room.db).ok, room.problems]).toEqual([true, []]);
    const again = openAgain(room);
    await again.keys.openKey(again.idOf('Ada Lind'), ADA);
    expect(again.keys.reading().signing).toBe(true);
  });

  it('changes on demand by an administrator, and not by anybody else', async () => {
    const room = await foundedRoom();
    await room.keys.enrol(room.idOf('Ben Osei'), BEN, ADA);
    expect((await room.keys.rekey(ADA)).ok).toBe(true);
    await room.keys.unlock(room.idOf('Ben Osei'), BEN);
    expect(await room.keys.rekey(BEN)).toMatchObject({ ok: false, error: { code: 'not-administrator' } });
    expect(verifyRoom(room.db).ok).toBe(true);
  });
});
