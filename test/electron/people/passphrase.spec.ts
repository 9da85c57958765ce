import { describe, expect, it, vi } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { USUAL_ARGON } from '../../../electron/people/argon.ts';
import { personById } from '../../../shared/people/people.ts';
import { bytesOfBase64 } from '../../../shared/seal/bytes.ts';
import { ADA, BEN, FOUNDING, foundedRoom, openAgain, openKeyedRoom } from '../../support/keyed-room.ts';

describe('a passphrase', () => {
  it('opens the key that the registry names, which signs', async () => {
    const room = await foundedRoom();
    const opened = await room.keys.openKey(room.idOf('Ada Lind'), ADA);
    if (!opened.ok) throw new Error(opened.error.sentence);
    const { publicKey, sign } = opened.value;
    const key = bytesOfBase64(personById(room.spine.room().people, opened.value.personId)?.key ?? '');
    expect(publicKey).toEqual(key);
    expect(nodeEd25519(publicKey, Buffer.from('words'), sign(Buffer.from('words')))).toBe(true);
  });

  it('is refused when it is wrong, logged, and waited for after three wrong ones; the right one ends the waiting', async () => {
    const room = await foundedRoom();
    const ada = room.idOf('Ada Lind');
    for (let count = 0; count < 3; count += 1)
      expect(await room.keys.openKey(ada, 'wrong')).toMatchObject({
        ok: false,
        error: { code: 'passphrase' },
      });
    expect(await room.keys.openKey(ada, ADA)).toMatchObject({ ok: false, error: { code: 'wait' } });
    expect(room.kinds().filter((kind) => kind === 'passphrase.refused')).toHaveLength(3);
    expect(JSON.stringify(room.spine.registryEvents())).not.toContain('wrong');
    room.pass(5000);
    expect((await room.keys.openKey(ada, ADA)).ok).toBe(true);
    expect(room.kinds().at(-1)).toBe('passphrase.accepted');
    expect(await room.keys.openKey(ada, 'wrong')).toMatchObject({ ok: false, error: { code: 'passphrase' } });
  });

  it('is tried one after the other, also when many are sent at once', async () => {
    const room = await foundedRoom();
    const ada = room.idOf('Ada Lind');
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => room.keys.openKey(ada, `guess ${n}`)));
    expect(answers.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual([
      'passphrase',
      'passphrase',
      'passphrase',
      'wait',
      'wait',
    ]);
  });

  it('is changed with the old one, which opens nothing afterwards; the key stays the same', async () => {
    const room = await foundedRoom();
    const ada = room.idOf('Ada Lind');
    const before = personById(room.spine.room().people, ada)?.key;
    expect((await room.keys.changePassphrase(ada, 'wrong', BEN)).ok).toBe(false);
    expect((await room.keys.changePassphrase(ada, ADA, BEN)).ok).toBe(true);
    expect(room.kinds().at(-1)).toBe('passphrase.changed');
    expect((await room.keys.openKey(ada, ADA)).ok).toBe(false);
    expect((await room.keys.openKey(ada, BEN)).ok).toBe(true);
    expect(personById(room.spine.room().people, ada)?.key).toBe(before);
    room.spine.sendToRegistry({ type: 'keyboard.lock', why: 'idle' });
    const locked = await room.keys.changePassphrase(ada, BEN, ADA);
    expect(locked).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect((await room.keys.openKey(ada, BEN)).ok).toBe(true);
  });

  it('that is short, well known, or a name of the room makes no key', async () => {
    const room = openKeyedRoom();
    for (const weak of ['short', 'password1234', 'Ada Lind 2026', 'aaaaaaaaaaaaaaaa', 'qwertyuiop12'])
      expect(await room.keys.found(FOUNDING, weak)).toMatchObject({ ok: false, error: { code: 'weak' } });
    expect(room.spine.room().name).toBe(null);
  });

  it('is stretched harder at the next unlock where the computer can', async () => {
    const room = openAgain(await foundedRoom(), { argon: USUAL_ARGON });
    const ada = room.idOf('Ada Lind');
    expect(room.keys.reading().strength).toEqual({ memory: 19 * 1024, passes: 2 });
    expect((await room.keys.openKey(ada, ADA)).ok).toBe(true);
    expect(room.keys.reading().strength).toEqual(USUAL_ARGON);
    expect((await room.keys.openKey(ada, ADA)).ok).toBe(true);
  });

  it('that another process changes meanwhile stays changed: neither stretching it harder nor a change here overwrites it', async () => {
    const first = await foundedRoom();
    const ada = first.idOf('Ada Lind');
    const key = personById(first.spine.room().people, ada)?.key ?? '';
    const boxNow = (): string => JSON.stringify(first.boxes.get(key));
    const before = boxNow();
    expect((await first.keys.changePassphrase(ada, ADA, BEN)).ok).toBe(true);
    const changed = boxNow();
    first.boxes.put(key, before);
    const room = openAgain(first, { argon: USUAL_ARGON });
    const { swap } = room.boxes;
    const theyChangeIt = () =>
      vi.spyOn(room.boxes, 'swap').mockImplementationOnce((...swapped) => {
        room.db.prepare('UPDATE keybox SET box = ? WHERE id = ?').run(changed, key);
        return swap(...swapped);
      });
    theyChangeIt();
    expect((await room.keys.openKey(ada, ADA)).ok).toBe(true);
    expect([(await room.keys.openKey(ada, ADA)).ok, (await room.keys.openKey(ada, BEN)).ok]).toEqual([
      false,
      true,
    ]);
    room.boxes.put(key, before);
    expect((await room.keys.openKey(ada, ADA)).ok).toBe(true);
    theyChangeIt();
    const refused = await room.keys.changePassphrase(ada, ADA, 'amber turtles juggle nine maps');
    expect(refused).toMatchObject({ ok: false, error: { code: 'changed' } });
    expect((await room.keys.openKey(ada, BEN)).ok).toBe(true);
  });

  it('typed with other code points for the same letters is the same passphrase', async () => {
    const room = openKeyedRoom();
    const spelled = 'fünf blaue wölfe lügen früh';
    expect((await room.keys.found(FOUNDING, spelled.normalize('NFC'))).ok).toBe(true);
    expect((await room.keys.openKey(room.idOf('Ada Lind'), spelled.normalize('NFD'))).ok).toBe(true);
  });
});
