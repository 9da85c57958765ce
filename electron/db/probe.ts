import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type ConnectOptions, connect } from './connect.ts';
import { versionOf } from './migrate.ts';
import { problemOf, type RoomFileProblem, roomFileProblem } from './problem.ts';

/** "Hold" in ASCII, in the SQLite header (bytes 68-71) of every room file: how a foreign database is told apart. */
export const APPLICATION_ID = 0x486f6c64;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** What a look at the file says, before anything may write to it. */
export type Probe =
  | { readonly kind: 'absent' }
  | { readonly kind: 'room' }
  | { readonly kind: 'problem'; readonly problem: RoomFileProblem };

/** Looks at a file through a read-only connection, so that a refusal cannot have changed it. */
export function probe(path: string, newest: number, options: ConnectOptions): Probe {
  try {
    const header = headerOf(path);
    if (header.length === 0) return { kind: 'absent' };
    const problem = headerProblem(header, path) ?? contentProblem(path, newest, options);
    return problem === undefined ? { kind: 'room' } : { kind: 'problem', problem };
  } catch (error) {
    // A rollback journal exists only in the moment a room is made: the crash left nothing but our id, or not even that.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY_ROLLBACK')
      return { kind: 'room' };
    const problem = problemOf(error, path);
    if (problem === undefined) throw error;
    return problem.code === 'missing' ? { kind: 'absent' } : { kind: 'problem', problem };
  }
}

/** The first 100 bytes. An empty file is what a crash leaves at the very start, and holds nothing to lose. */
function headerOf(path: string): Buffer {
  if (statSync(path).isDirectory())
    throw Object.assign(new Error('it is a folder'), { code: 'SQLITE_NOTADB' });
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** The application id is in the file before WAL is ever switched on, so the header alone can be trusted for it. */
function headerProblem(header: Buffer, path: string): RoomFileProblem | undefined {
  if (header.toString('latin1', 0, 16) !== MAGIC) return roomFileProblem('not-a-database', path);
  if (header.length < HEADER_BYTES) return roomFileProblem('corrupt', path, 'it ends within its first page');
  return header.readUInt32BE(68) === APPLICATION_ID ? undefined : roomFileProblem('foreign', path);
}

function contentProblem(path: string, newest: number, options: ConnectOptions): RoomFileProblem | undefined {
  const db = connect(path, { ...options, readonly: true, fileMustExist: true });
  try {
    const version = versionOf(db);
    if (version > newest)
      return roomFileProblem('newer-version', path, `version ${version}, this one knows ${newest}`);
    const damage = damageOf(db, version);
    return damage === undefined ? undefined : roomFileProblem('corrupt', path, damage);
  } finally {
    db.close();
  }
}

function damageOf(db: Database.Database, version: number): string | undefined {
  const answer = String(db.pragma('quick_check(1)', { simple: true }));
  if (answer !== 'ok') return answer.replace(/\s+/g, ' ').slice(0, 120);
  if (version === 0) return undefined;
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const lost = ['log', 'event', 'tile', 'blob'].filter((name) => !tables.includes(name));
  return lost.length === 0 ? undefined : `its table "${lost.join('", "')}" is gone`;
}
