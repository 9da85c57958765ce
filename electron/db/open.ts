import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/kernel.ts';
import { layBallast } from './ballast.ts';
import type { ReadableDb, WritableDb } from './brands.ts';
import { type ConnectOptions, connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { applyReaderPragmas, applyWriterPragmas } from './pragmas.ts';
import { APPLICATION_ID, probe } from './probe.ts';
import { problemOf, type RoomFileProblem, roomFileProblem } from './problem.ts';

export type OpenOptions = {
  /** The native module for runtimes below Node-API 10; elsewhere it is not used. */
  readonly binding?: string;
  /** Refuse with `missing` instead of making a new, empty room: for a room that was there before. */
  readonly mustExist?: boolean;
  /** Leaves out SQLite's own look at every page: for a reader that looks at every record itself. */
  readonly trusted?: boolean;
  /** Bytes of ballast beside the file; 0 for none. */
  readonly ballastBytes?: number;
  /** Told what went without harm but not as planned, one sentence each. */
  readonly report?: (sentence: string) => void;
  readonly migrations?: readonly Migration[];
};

/**
 * Opens a room file for writing, or makes a new one where there is none. It comes back checked, durable (see pragmas)
 * and at the newest version. A refused file is byte for byte as it was; the connection is the caller's to close.
 */
export function openRoomFile(
  path: string,
  options?: OpenOptions & { readonly readonly?: false },
): Result<WritableDb, RoomFileProblem>;
export function openRoomFile(
  path: string,
  options: OpenOptions & { readonly readonly: true },
): Result<ReadableDb, RoomFileProblem>;
export function openRoomFile(
  path: string,
  options: OpenOptions & { readonly readonly?: boolean } = {},
): Result<WritableDb | ReadableDb, RoomFileProblem> {
  const migrations = options.migrations ?? MIGRATIONS;
  try {
    // Before the look inside: even a read-only connection leaves side files, as write-protected as the room is now.
    if (!options.readonly) assertWritable(path);
    const seen = probe(path, migrations.length, options);
    if (seen.kind === 'problem') return fail(seen.problem);
    if (seen.kind === 'absent' && (options.readonly || options.mustExist))
      return fail(roomFileProblem('missing', path));
    return ok(options.readonly ? openToRead(path, options) : openToWrite(path, options, migrations));
  } catch (error) {
    const problem = problemOf(error, path);
    if (problem === undefined) throw error;
    const folder = dirname(path);
    const isAway = problem.code === 'missing' && !existsSync(folder);
    return fail(isAway ? roomFileProblem('no-folder', path, folder) : problem);
  }
}

function openToRead(path: string, options: ConnectOptions): ReadableDb {
  const db = connect(path, { ...options, readonly: true, fileMustExist: true });
  applyReaderPragmas(db);
  return db as ReadableDb;
}

function openToWrite(path: string, options: OpenOptions, migrations: readonly Migration[]): WritableDb {
  const db = connect(path, options);
  try {
    claim(db);
    applyWriterPragmas(db);
    migrate(db, migrations);
  } catch (error) {
    db.close();
    throw error;
  }
  const bare = options.ballastBytes === 0 ? undefined : layBallast(path, options.ballastBytes);
  if (bare !== undefined) options.report?.(bare);
  return db as WritableDb;
}

/** SQLite would quietly open a write-protected file for reading; ask the file system first. */
function assertWritable(path: string): void {
  accessSync(dirname(path), constants.W_OK);
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Writes our id into a new file before WAL is switched on, and proves that the file can be written at all:
 * from its first durable byte on, a room file can be told from a foreign one by its header.
 */
function claim(db: Database.Database): void {
  db.transaction(() => {
    const id = Number(db.pragma('application_id', { simple: true }));
    if (id === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
  }).immediate();
}
