import type Database from 'better-sqlite3';

/** One change of the room file's shape. `version` is the `user_version` after it. */
export type Migration = { readonly version: number; readonly up: (db: Database.Database) => void };
