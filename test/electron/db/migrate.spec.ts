import { describe, expect, it } from 'vitest';
import { migrate, RoomFromFuture, versionOf } from '../../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../../electron/db/migrations/all.ts';
import type { Migration } from '../../../electron/db/migrations/migration.ts';
import { createDb, createRoom, insert, plan, rows, updateTo } from '../../support/db.ts';

const NEXT = MIGRATIONS.length + 1;
const withColumn: Migration = {
  version: NEXT,
  up: (db) => void db.exec('ALTER TABLE log ADD COLUMN title TEXT'),
};

describe('migrations', () => {
  it('carry every row of the version before over to the next', () => {
    const db = createDb();
    const list = [...MIGRATIONS, withColumn];
    updateTo(db, NEXT - 1, list);
    insert(db, 'log', [{ n: 1, id: 'registry', origin: 'holdline/r/registry' }]);
    insert(db, 'event', [{ id: 2 ** 32, leaf: Buffer.of(1), body: '{}', note: null }]);
    insert(db, 'tile', [{ log: 1, level: 1, idx: 0, hash: Buffer.of(2) }]);
    insert(db, 'blob', [{ h: Buffer.of(3), salt: Buffer.of(4), bytes: Buffer.of(5) }]);
    insert(db, 'seal', [{ log: 1, size: 1, note: 'n' }]);
    insert(db, 'keybox', [{ id: 'k', box: '{}' }]);
    updateTo(db, NEXT, list);
    const tables = ['log', 'event', 'tile', 'blob', 'seal'].map((table) => rows(db, table));
    const boxes = db.prepare('SELECT * FROM keybox').all();
    expect([versionOf(db), ...tables, boxes]).toEqual([
      NEXT,
      [{ n: 1, id: 'registry', origin: 'holdline/r/registry', title: null }],
      [{ id: 2 ** 32, leaf: Buffer.of(1), body: '{}', note: null }],
      [{ log: 1, level: 1, idx: 0, hash: Buffer.of(2) }],
      [{ h: Buffer.of(3), salt: Buffer.of(4), bytes: Buffer.of(5) }],
      [{ log: 1, size: 1, note: 'n' }],
      [{ id: 'k', box: '{}' }],
    ]);
  });

  it('bring a room of version 1 to a place for its checkpoints, and leave its rows as they were', () => {
    const db = createDb();
    updateTo(db, 1);
    insert(db, 'log', [{ n: 1, id: 'registry', origin: 'holdline/r/registry' }]);
    insert(db, 'event', [{ id: 2 ** 32, leaf: Buffer.of(1), body: '{}', note: null }]);
    const tables = ['log', 'event', 'tile', 'blob'];
    const before = tables.map((table) => rows(db, table));
    updateTo(db, 2);
    expect(tables.map((table) => rows(db, table))).toEqual(before);
    expect(rows(db, 'seal')).toEqual([]);
  });

  it('bring a room of version 2 to a place for its keys, and leave its rows as they were', () => {
    const db = createDb();
    updateTo(db, 2);
    insert(db, 'log', [{ n: 1, id: 'registry', origin: 'holdline/r/registry' }]);
    insert(db, 'event', [{ id: 2 ** 32, leaf: Buffer.of(1), body: '{}', note: null }]);
    insert(db, 'seal', [{ log: 1, size: 1, note: 'n' }]);
    const tables = ['log', 'event', 'tile', 'blob', 'seal'];
    const before = tables.map((table) => rows(db, table));
    updateTo(db, 3);
    expect(tables.map((table) => rows(db, table))).toEqual(before);
    expect(db.prepare('SELECT * FROM keybox').all()).toEqual([]);
  });

  it('bring a room of version 3 to a place for the mark of its content, and leave its rows as they were', () => {
    const db = createDb();
    updateTo(db, 3);
    insert(db, 'log', [{ n: 1, id: 'registry', origin: 'holdline/r/registry' }]);
    insert(db, 'event', [{ id: 2 ** 32, leaf: Buffer.of(1), body: '{}', note: null }]);
    insert(db, 'blob', [{ h: Buffer.of(3), salt: Buffer.of(4), bytes: Buffer.of(5) }]);
    insert(db, 'keybox', [{ id: 'k', box: '{}' }]);
    const all = () =>
      ['log', 'event', 'blob', 'keybox'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
    const before = all();
    updateTo(db, 4);
    expect(all()).toEqual(before);
    expect(rows(db, 'content')).toEqual([]);
  });

  it('leave the version before whole when one of them fails', () => {
    const db = createDb();
    const broken: Migration = {
      version: NEXT,
      up: (d) => void d.exec('CREATE TABLE half(a) STRICT; SELECT nonsense'),
    };
    expect(() => migrate(db, [...MIGRATIONS, broken])).toThrow();
    expect(versionOf(db)).toBe(NEXT - 1);
    expect(plan(db, "SELECT * FROM sqlite_schema WHERE name = 'half'")).toHaveLength(1);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  });

  it('refuse a file from the future and a list with a gap, and touch nothing', () => {
    const db = createDb();
    db.pragma(`user_version = ${NEXT}`);
    expect(() => migrate(db, MIGRATIONS)).toThrow(RoomFromFuture);
    const other = createDb();
    expect(() => migrate(other, [{ ...withColumn, version: 2 }])).toThrow(
      'migration 2 stands where 1 should be',
    );
    expect([versionOf(db), versionOf(other)]).toEqual([NEXT, 0]);
  });
});

describe('the event log tables', () => {
  it('take no update and no delete, not even one that hides in a replace', () => {
    const db = createRoom();
    insert(db, 'log', [{ n: 1, id: 'a', origin: 'b' }]);
    insert(db, 'event', [{ id: 1, leaf: Buffer.of(1), body: '{}' }]);
    insert(db, 'tile', [{ log: 1, level: 1, idx: 0, hash: Buffer.of(2) }]);
    insert(db, 'blob', [{ h: Buffer.of(3), salt: Buffer.of(4), bytes: Buffer.of(5) }]);
    insert(db, 'seal', [{ log: 1, size: 1, note: 'n' }]);
    const forbidden = [
      "UPDATE event SET body = ''",
      'DELETE FROM event',
      "INSERT OR REPLACE INTO event VALUES(1, x'', '', NULL)",
      "UPDATE log SET id = 'x'",
      'DELETE FROM log',
      "INSERT OR REPLACE INTO log VALUES(1, 'x', 'y')",
      "UPDATE tile SET hash = x''",
      'DELETE FROM tile',
      "UPDATE blob SET bytes = x''",
      "UPDATE seal SET note = ''",
      'DELETE FROM seal',
      "INSERT OR REPLACE INTO seal VALUES(1, 1, '')",
    ];
    for (const sql of forbidden) expect(() => db.exec(sql), sql).toThrow('append-only');
    expect(() => db.exec('DELETE FROM blob')).not.toThrow();
  });

  it('are read by key, never scanned', () => {
    const db = createRoom();
    const queries = [
      'SELECT id, body FROM event WHERE id >= 1 AND id < 9 ORDER BY id',
      'SELECT id, leaf FROM event WHERE id >= 1 AND id < 9 ORDER BY id DESC LIMIT 1',
      'SELECT hash FROM tile WHERE log = 1 AND level = 1 AND idx >= 0 AND idx < 9 ORDER BY idx',
      "SELECT bytes FROM blob WHERE h = x'00'",
      'SELECT size, note FROM seal WHERE log = 1 AND size > 1 AND size <= 9',
    ];
    for (const sql of queries) expect(plan(db, sql)).toEqual([expect.stringMatching(/^SEARCH/)]);
  });
});
