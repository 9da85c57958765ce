import type Database from 'better-sqlite3';

/**
 * Checkpoints of a quiet tail: those that no row came along to carry within the time. `size` is how many records the
 * checkpoint `note` is about. Append-only like the log; the shape is a published format (docs/formats.md, section 2).
 */
export function up(db: Database.Database): void {
  db.exec(`
    CREATE TABLE seal(log INTEGER NOT NULL, size INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY(log, size)) STRICT, WITHOUT ROWID;
    CREATE TRIGGER seal_u BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER seal_d BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  `);
}
