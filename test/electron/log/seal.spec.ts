import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../electron/db/connect.ts';
import { checkTails } from '../../../electron/log/check-tails.ts';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { parseCheckpoint } from '../../../shared/seal/checkpoint.ts';
import { signersOf } from '../../../shared/seal/signed-note.ts';
import { createRoom, rows, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { logKeys, whenSealed } from '../../support/sealed-log.ts';
import { named } from '../../support/signing-key.ts';

const ORIGIN = `holdline/room-1/${INCIDENT}`;
const release = { kind: 'release.recorded', data: { n: 1 } };

function sealedRoom(path = join(tempFolder(), 'room.holdline')) {
  const db = createRoom(path);
  const keys = logKeys();
  const log = createLog({ signer: keys.signer, sealedAtOnce: ['release.recorded'] }, db);
  return { db, log, path, ...keys };
}

describe('sealing', () => {
  it('seals a quiet tail by itself, with a note that any checker can verify', async () => {
    const { db, log, announce } = sealedRoom();
    const key = announce(log);
    const sealed = whenSealed(log, INCIDENT, 2);
    appendAll(log, notes(2));
    const note = await sealed;
    const parsed = parseCheckpoint(note);
    expect(parsed?.checkpoint).toEqual({ origin: ORIGIN, ...log.head(INCIDENT) });
    const known = { name: ORIGIN, publicKey: key.publicKey };
    const tools = { hasher: nodeHasher, verify: nodeEd25519 };
    expect(parsed && signersOf(parsed.note, [known], tools)).toEqual({ ok: true, signers: [known] });
    expect([log.sealedSize(INCIDENT), log.checkpoint(INCIDENT)]).toEqual([2, note]);
    expect(rows(db, 'seal').filter(({ log: n }) => n === 2)).toEqual([{ log: 2, size: 2, note }]);
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size: 2, sealed: 2 });
  });

  it('lets appends that follow one another carry the checkpoints along', () => {
    const { db, log, announce } = sealedRoom();
    announce(log);
    const until = performance.now() + 60;
    while (performance.now() < until) appendAll(log, notes(1));
    const carried = rows(db, 'event').filter(({ note, id }) => note !== null && Number(id) >= 2 * 2 ** 32);
    expect(carried.length).toBeGreaterThanOrEqual(2);
    const size = log.size(INCIDENT);
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size, sealed: log.sealedSize(INCIDENT) });
    expect(log.sealedSize(INCIDENT)).toBeGreaterThan(0);
    log.seal();
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size, sealed: size });
  });

  it('writes the checkpoint of some kinds in the same transaction', () => {
    const { db, log, announce } = sealedRoom();
    announce(log);
    appendAll(log, [...notes(1), release]);
    expect(log.sealedSize(INCIDENT)).toBe(2);
    expect(rows(db, 'event').at(-1)?.['note']).toBe(log.checkpoint(INCIDENT));
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size: 2, sealed: 2 });
  });

  it('leaves everything unsealed while there is no key, and then seals all of it', () => {
    const { db, log, announce } = sealedRoom();
    appendAll(log, [...notes(3), release]);
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size: 4, sealed: 0 });
    announce(log);
    log.seal();
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true, size: 4, sealed: 4 });
    expect(verifyLog(db, 'registry')).toMatchObject({ ok: true, size: 1, sealed: 1 });
  });

  it('seals the tail that a crash left, but never one that does not hold', () => {
    const { path, announce, ...first } = sealedRoom();
    const key = announce(first.log);
    appendAll(first.log, [release, ...notes(3)]);
    const reports: unknown[] = [];
    const reopen = () =>
      createLog({ signer: () => key, report: (error) => void reports.push(error) }, createRoom(path));
    const second = reopen();
    expect(second.sealedSize(INCIDENT)).toBe(4);
    appendAll(second, notes(3));
    const tool = connect(path, {});
    tool.exec(
      `DROP TRIGGER event_u; UPDATE event SET body = replace(body, 'note 1', 'mote 1') WHERE id = ${2 * 2 ** 32 + 5}`,
    );
    const third = reopen();
    third.seal();
    expect(third.sealedSize(INCIDENT)).toBe(4);
    expect(String(reports[0])).toContain('position 5');
    tool.close();
  });

  it('goes on with a new key, and takes no checkpoint of the one before from then on', () => {
    const { db, log, announce } = sealedRoom();
    const old = announce(log);
    appendAll(log, [release]);
    announce(log);
    appendAll(log, [release]);
    expect([checkTails(db), verifyLog(db, INCIDENT)]).toMatchObject([[], { ok: true, sealed: 2 }]);
    appendAll(log, notes(1));
    const { size, root } = log.head(INCIDENT);
    const note = named(old, ORIGIN).note(`${ORIGIN}\n${size}\n${root}\n`);
    db.prepare('INSERT INTO seal(log, size, note) VALUES(2, ?, ?)').run(size, note);
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: false, position: 2 });
  });

  it('stops at a closed file without a word', async () => {
    const reports: unknown[] = [];
    const keys = logKeys();
    const db = createRoom();
    const log = createLog({ signer: keys.signer, report: (error) => void reports.push(error) }, db);
    keys.announce(log);
    const later = createLog({ signer: keys.signer });
    const key = keys.announce(later);
    appendAll(log, notes(1));
    db.close();
    appendAll(later, notes(1));
    await whenSealed(later, INCIDENT, 1);
    expect([reports, key.publicKey.length]).toEqual([[], 32]);
  });
});
