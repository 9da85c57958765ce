import type Database from 'better-sqlite3';

/**
 * The log. Shapes and names are a published format (trust, section 3), so a checker may rely on them.
 * - `log` numbers the logs of the room; `event.id` = number * 2^32 + position: one B-tree, no second index.
 * - `event.body` is the text that was hashed; `leaf` = SHA-256(0x00 || body); `note` a signed checkpoint, where one was made.
 * - `tile.hash` is the root of a complete subtree of 256^level events; `idx` counts them from 0.
 * - `blob` holds salt and bytes behind a record's `refs`; deleting a row erases them, and the log still verifies.
 * The triggers are a seat belt against our own mistakes; the hashes are the proof against everyone else.
 */
export function up(db: Database.Database): void {
  db.exec(`
    CREATE TABLE log(n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE event(id INTEGER PRIMARY KEY, leaf BLOB NOT NULL, body TEXT NOT NULL, note TEXT) STRICT;
    CREATE TABLE tile(log INTEGER, level INTEGER, idx INTEGER, hash BLOB NOT NULL, PRIMARY KEY(log, level, idx)) STRICT, WITHOUT ROWID;
    CREATE TABLE blob(h BLOB PRIMARY KEY, salt BLOB, bytes BLOB) STRICT;
    CREATE TRIGGER log_u BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER log_d BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER event_u BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER event_d BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER tile_u BEFORE UPDATE ON tile BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER tile_d BEFORE DELETE ON tile BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    CREATE TRIGGER blob_u BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append-only'); END;
  `);
}
