import type Database from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';

/** The file says it is newer than any migration we know: writing to it could lose what a later Holdline put there. */
export class RoomFromFuture extends Error {
  constructor(version: number, newest: number) {
    super(`the room file has version ${version}, this Holdline knows ${newest}`);
    this.name = 'RoomFromFuture';
  }
}

/** The version (`user_version`) of a room file; 0 before the first migration. */
export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a room file to the last of the migrations, one transaction each, so that a crash leaves a whole version.
 * Throws `RoomFromFuture` for a newer file, and for a list with a gap: both before anything is written.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`migration ${version} stands where ${index + 1} should be`);
  });
  const current = versionOf(db);
  if (current > migrations.length) throw new RoomFromFuture(current, migrations.length);
  for (const migration of migrations.slice(current)) {
    db.transaction(() => {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
