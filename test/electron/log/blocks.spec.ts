import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { blockReader, leafIn, rowIn } from '../../../electron/log/blocks.ts';
import { leavesOf } from '../../../electron/log/rows.ts';
import { verifyLog } from '../../../electron/log/verify-log.ts';
import { createRoom, rows } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { logKeys } from '../../support/sealed-log.ts';

const BASE = 2 ** 32;

function roomOf(size: number) {
  const db = createRoom();
  appendAll(createLog({}, db), notes(size));
  for (const trigger of ['event_u', 'event_d']) db.exec(`DROP TRIGGER ${trigger}`);
  return db;
}

/** A table of the same name that lets everything in: what a hostile file may bring along. */
function loosen(db: Database.Database): void {
  db.exec('CREATE TABLE loose(id, leaf, body, note); INSERT INTO loose SELECT * FROM event');
  db.exec('DROP TABLE event; ALTER TABLE loose RENAME TO event');
}

describe('a block of records', () => {
  it('holds them byte for byte as the file does, with their hashes and checkpoints', () => {
    const db = createRoom();
    const keys = logKeys();
    const log = createLog({ signer: keys.signer, sealedAtOnce: ['release.recorded'] }, db);
    keys.announce(log);
    appendAll(log, [...notes(3), { kind: 'note.added', data: { text: 'naïve — “ü”' } }]);
    appendAll(log, [{ kind: 'release.recorded', data: {} }]);
    appendAll(log, notes(2));
    log.seal();
    const block = blockReader(db, 2)(0, 7);
    if (block === undefined) throw new Error('no block');
    const stored = rows(db, 'event').slice(1);
    const read = stored.map((_, i) => rowIn(block, i));
    expect(read.map(({ body }) => body)).toEqual(stored.map(({ body }) => body));
    expect(read.map((_, i) => leafIn(block, i))).toEqual(leavesOf(db, 2, 0, 7));
    expect(read[4]?.note).toBe(stored[4]?.['note']);
    expect(read[6]?.seal).toContain('holdline/room-1/inc-1\n7\n');
    expect([...block.kept.keys()]).toEqual([4, 6]);
  });

  const text = `(SELECT body FROM event WHERE id = ${BASE + 3})`;
  it.each<[string, string]>([
    ['a record is missing', `DELETE FROM event WHERE id = ${BASE + 3}`],
    ['a record is there twice', `UPDATE event SET id = ${BASE + 2} WHERE id = ${BASE + 3}`],
    ['places are no whole numbers', `UPDATE event SET id = id + 0.5 WHERE id = ${BASE + 3}`],
    ['a text is none', `UPDATE event SET body = CAST(body AS BLOB) WHERE id = ${BASE + 3}`],
    ['a hash is a text', `UPDATE event SET leaf = '12345678901234567890123456789012' WHERE id = ${BASE + 3}`],
    ['a hash is short', `UPDATE event SET leaf = substr(leaf, 2) WHERE id = ${BASE + 3}`],
    ['a checkpoint is none', `UPDATE event SET note = 7 WHERE id = ${BASE + 3}`],
    ['bytes are not UTF-8', `UPDATE event SET body = CAST(x'7bff7d' AS TEXT) WHERE id = ${BASE + 3}`],
    [
      'two records share one place',
      `UPDATE event SET body = ${text} || char(0) || body WHERE id = ${BASE + 4}; UPDATE event SET body = '' WHERE id = ${BASE + 3}`,
    ],
  ])('is not made where %s, and verification says so', (_, edit) => {
    const db = roomOf(8);
    loosen(db);
    expect(blockReader(db, 1)(0, 8)).toBeDefined();
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: true });
    db.exec(edit);
    expect(blockReader(db, 1)(0, 8)).toBeUndefined();
    expect(verifyLog(db, INCIDENT)).toMatchObject({ ok: false });
  });
});
