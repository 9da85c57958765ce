import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { WritableDb } from '../../electron/db/brands.ts';
import { connect } from '../../electron/db/connect.ts';
import { migrate } from '../../electron/db/migrate.ts';
import { MIGRATIONS } from '../../electron/db/migrations/all.ts';
import type { Migration } from '../../electron/db/migrations/migration.ts';
import { openRoomFile } from '../../electron/db/open.ts';

type Row = Readonly<Record<string, unknown>>;

/** A folder of the test's own, gone when it ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new, empty room file at the newest version, closed when the test ends. */
export function createRoom(path = join(tempFolder(), 'room.holdline')): WritableDb {
  const opened = openRoomFile(path, { ballastBytes: 0 });
  if (!opened.ok) throw new Error(opened.error.sentence);
  onTestFinished(() => void opened.value.close());
  return opened.value;
}

/** A database file without any table: where a migration test begins. */
export function createDb(path = join(tempFolder(), 'old.holdline')): Database.Database {
  const db = connect(path, {});
  onTestFinished(() => void db.close());
  return db;
}

/** Brings a file to a version, which may be older than the newest. */
export function updateTo(
  db: Database.Database,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  migrate(db, migrations.slice(0, version));
}

/** Inserts rows given as objects, all columns named. */
export function insert(db: Database.Database, table: string, rowsToAdd: readonly Row[]): void {
  for (const row of rowsToAdd) {
    const columns = Object.keys(row);
    const marks = columns.map(() => '?').join(', ');
    db.prepare(`INSERT INTO ${table}(${columns.join(', ')}) VALUES(${marks})`).run(...Object.values(row));
  }
}

/** A whole table in the order of its key, for one comparison. */
export function rows(db: Database.Database, table: string): readonly Row[] {
  return db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
}

/** How SQLite would run a query: lets a test assert that no table is scanned. */
export function plan(db: Database.Database, sql: string): readonly string[] {
  return db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);
}
