import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../electron/db/connect.ts';
import { bytesOf, nodeHasher } from '../../../electron/log/digest.ts';
import { type LogVerdict, verifyLog } from '../../../electron/log/verify-log.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { leafHash } from '../../../shared/seal/merkle.ts';
import type { Head } from '../../../shared/seal/verdict.ts';
import { createRoom, tempFolder } from '../../support/db.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';

const SIZE = 600;
const BASE = 2 ** 32;
const TRIGGERS = ['event_u', 'event_d', 'tile_u', 'tile_d', 'blob_u', 'log_u', 'log_d'];

/** A thief with a database tool: edits a closed room file of 600 events, and tells what verification then says. */
function after(
  edit: (db: Database.Database) => void,
  remembered: (head: Head) => readonly Head[] = () => [],
): LogVerdict {
  const path = join(tempFolder(), 'room.holdline');
  const db = createRoom(path);
  const log = createLog({}, db);
  appendAll(log, notes(SIZE - 1));
  appendAll(log, [
    { kind: 'person.enrolled', data: { name: 'Ada', contacts: { phone: '1' }, role: 'lead' } },
  ]);
  const head = log.head(INCIDENT);
  db.close();
  const tool = connect(path, {});
  for (const trigger of TRIGGERS) tool.exec(`DROP TRIGGER ${trigger}`);
  edit(tool);
  tool.close();
  return verifyLog(createRoom(path), INCIDENT, undefined, remembered(head));
}

const bodyAt = (db: Database.Database, position: number): string =>
  db
    .prepare<[number], string>('SELECT body FROM event WHERE id = ?')
    .pluck()
    .get(BASE + position) ?? '';

/** Puts a text at a position, with the hash that belongs to it. */
function put(db: Database.Database, position: number, body: string): void {
  const leaf = bytesOf(leafHash(nodeHasher, body));
  db.prepare('INSERT OR REPLACE INTO event(id, leaf, body) VALUES(?, ?, ?)').run(BASE + position, leaf, body);
}

function shift(db: Database.Database, from: number, by: number): void {
  db.prepare('UPDATE event SET id = -id WHERE id >= ?').run(BASE + from);
  db.prepare('UPDATE event SET id = -id + ? WHERE id < 0').run(by);
}

const edited = (text: string): string => text.replace('note', 'mote');

describe('verification of a room file that someone has edited', () => {
  it('finds an untouched log whole', () => {
    expect(
      after(
        () => undefined,
        (head) => [head],
      ),
    ).toMatchObject({ ok: true, size: SIZE, erased: 0 });
  });

  it.each([0, 1, 255, 256, 300, 598])('names an edited record (%i)', (position) => {
    const verdict = after((db) => {
      db.prepare('UPDATE event SET body = ? WHERE id = ?').run(edited(bodyAt(db, position)), BASE + position);
    });
    expect(verdict).toMatchObject({ ok: false, position });
  });

  it.each([0, 1, 255, 256, 300, 598])(
    'names an edited record whose hash was made to fit (%i)',
    (position) => {
      expect(after((db) => put(db, position, edited(bodyAt(db, position))))).toMatchObject({
        ok: false,
        position,
      });
    },
  );

  it.each([1, 300, 598])('names the record whose link was turned elsewhere (%i)', (position) => {
    const prev = '"prev":"AAAA';
    expect(
      after((db) => put(db, position, bodyAt(db, position).replace(/"prev":"..../, prev))),
    ).toMatchObject({ ok: false, position });
  });

  it('names an edited last record only if a head is remembered', () => {
    const edit = (db: Database.Database): void => put(db, 599, bodyAt(db, 599).replace('lead', 'load'));
    expect(after(edit).ok).toBe(true);
    expect(after(edit, (head) => [{ ...head, root: head.root }])).toMatchObject({ ok: false, position: 0 });
  });

  it('says what is known when everything was rewritten after a remembered head', () => {
    const early = { size: 0, root: nodeHasher.base64(nodeHasher.ofText('')) };
    const verdict = after(
      (db) => put(db, 599, bodyAt(db, 599).replace('lead', 'load')),
      (head) => [early, head],
    );
    expect(verdict).toMatchObject({ ok: false, position: 0, reason: expect.stringContaining('rewritten') });
  });

  it.each([0, 1, 300, 598])('names a deleted record (%i)', (position) => {
    expect(
      after((db) => void db.prepare('DELETE FROM event WHERE id = ?').run(BASE + position)),
    ).toMatchObject({ ok: false, position });
  });

  it.each([0, 1, 300, 598])('names a deleted record whose gap was closed (%i)', (position) => {
    const verdict = after((db) => {
      db.prepare('DELETE FROM event WHERE id = ?').run(BASE + position);
      shift(db, position + 1, -1);
    });
    expect(verdict).toMatchObject({ ok: false, position });
  });

  it('misses a cut end alone, and names it against a remembered head', () => {
    const cut = (db: Database.Database): void => {
      db.prepare('DELETE FROM event WHERE id >= ?').run(BASE + 580);
    };
    expect(after(cut)).toMatchObject({ ok: true, size: 580 });
    expect(after(cut, (head) => [head])).toMatchObject({
      ok: false,
      position: 580,
      reason: expect.stringContaining('600 entries are remembered'),
    });
  });

  it('misses no cut that leaves a tile behind', () => {
    const verdict = after((db) => void db.prepare('DELETE FROM event WHERE id >= ?').run(BASE + 500));
    expect(verdict).toMatchObject({ ok: false, position: 256 });
  });

  it.each([
    [3, 4],
    [10, 400],
  ])('names the first of two swapped records (%i, %i)', (a, b) => {
    const verdict = after((db) => {
      const [first, second] = [bodyAt(db, a), bodyAt(db, b)];
      put(db, a, second);
      put(db, b, first);
    });
    expect(verdict).toMatchObject({ ok: false, position: a });
  });

  it.each([1, 300])('names an inserted record (%i)', (position) => {
    const verdict = after((db) => {
      const forged = edited(bodyAt(db, position));
      shift(db, position, 1);
      put(db, position, forged);
    });
    expect(verdict).toMatchObject({ ok: false, position });
  });

  it.each([1, 300])('names a copy of an older record (%i)', (position) => {
    const verdict = after((db) => {
      const copy = bodyAt(db, position - 1);
      shift(db, position, 1);
      put(db, position, copy);
    });
    expect(verdict).toMatchObject({ ok: false, position });
  });

  it('names a record from another log', () => {
    const verdict = after((db) => put(db, 300, bodyAt(db, 300).replace('room-1/inc-1', 'room-1/inc-2')));
    expect(verdict).toMatchObject({
      ok: false,
      position: 300,
      reason: expect.stringContaining('another log'),
    });
  });

  it('names a record that was only spelled differently', () => {
    const verdict = after((db) => put(db, 300, bodyAt(db, 300).replace('"v":1', '"v": 1')));
    expect(verdict).toMatchObject({ ok: false, position: 300, reason: expect.stringContaining('spelled') });
  });

  it('names the record whose sealed bytes were changed, in length or in content', () => {
    const longer = after((db) => void db.exec("UPDATE blob SET bytes = CAST(bytes || 'x' AS BLOB)"));
    const other = after((db) => void db.exec('UPDATE blob SET bytes = zeroblob(length(bytes))'));
    expect([longer, other]).toMatchObject([
      { ok: false, position: 599 },
      { ok: false, position: 599 },
    ]);
  });

  it('counts erased blobs without calling the log damaged', () => {
    expect(
      after(
        (db) => void db.exec('DELETE FROM blob'),
        (head) => [head],
      ),
    ).toMatchObject({ ok: true, erased: 2 });
  });

  it('names the range of a tile that was changed or removed', () => {
    const changed = after((db) => void db.exec('UPDATE tile SET hash = zeroblob(32) WHERE idx = 1'));
    const removed = after((db) => void db.exec('DELETE FROM tile WHERE idx = 1'));
    expect([changed, removed]).toMatchObject([
      { ok: false, position: 256 },
      { ok: false, position: 256 },
    ]);
  });

  it('names a record whose bytes are no longer text', () => {
    const verdict = after((db) => {
      const broken = Buffer.from(bodyAt(db, 7).replace('note 7', 'note \ufffd'));
      broken[broken.indexOf(0xef)] = 0xff;
      db.prepare('UPDATE event SET body = CAST(? AS TEXT) WHERE id = ?').run(broken, BASE + 7);
    });
    expect(verdict).toMatchObject({ ok: false, position: 7 });
  });

  it('sees entries that belong to no log, and a remembered log that is gone', () => {
    const path = join(tempFolder(), 'room.holdline');
    const db = createRoom(path);
    appendAll(createLog({}, db), notes(2));
    db.exec("INSERT INTO event(id, leaf, body) VALUES(7 * 4294967296, x'00', '{}')");
    const verdict = verifyRoom(db, undefined, { gone: [{ size: 3, root: 'x' }] });
    expect(verdict.ok).toBe(false);
    expect(verdict.problems).toHaveLength(1);
    expect(verdict.logs.map(({ logId, verdict: { ok } }) => [logId, ok])).toEqual([
      [INCIDENT, true],
      ['gone', false],
    ]);
  });
});
