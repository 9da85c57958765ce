import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type ConnectOptions, connect } from './connect.ts';
import { versionOf } from './migrate.ts';
import { problemOf, type RoomFileProblem, roomFileProblem } from './problem.ts';

/** "Hold" in ASCII, in the SQLite header (bytes 68-71) of every room file: how a foreign database is told apart. */
export const APPLICATION_ID = 0x486f6c64;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const JOURNAL_MAGIC = 'd9d505f920a163d7';
const JOURNAL_HEADER_BYTES = 28;

export type ProbeOptions = ConnectOptions & {
  /** Leaves out SQLite's own look at every page: for a reader that looks at every record itself. */
  readonly trusted?: boolean;
};

/** What a look at the file says, before anything may write to it. `absent` includes a room that a crash kept from being made. */
export type Probe =
  | { readonly kind: 'absent' }
  | { readonly kind: 'room' }
  | { readonly kind: 'problem'; readonly problem: RoomFileProblem };

/** Looks at a file through a read-only connection, so that a refusal cannot have changed it. */
export function probe(path: string, newest: number, options: ProbeOptions): Probe {
  try {
    const header = firstBytes(path, HEADER_BYTES);
    if (header.length === 0 || wasBeingMade(path)) return { kind: 'absent' };
    const problem = headerProblem(header, path);
    return problem === undefined ? contentProbe(path, newest, options) : { kind: 'problem', problem };
  } catch (error) {
    // A rollback journal exists only in the moment a room is made.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY_ROLLBACK')
      return { kind: 'absent' };
    const problem = problemOf(error, path);
    if (problem === undefined) throw error;
    return problem.code === 'missing' ? { kind: 'absent' } : { kind: 'problem', problem };
  }
}

/** The first bytes of a file. An empty room file is what a crash leaves at the very start: nothing to lose. */
function firstBytes(path: string, length: number): Buffer {
  if (statSync(path).isDirectory())
    throw Object.assign(new Error('it is a folder'), { code: 'SQLITE_NOTADB' });
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a crash came while the first page was being written, so that its bytes may be anything: a rollback journal
 * stands beside the file and says that it was empty before (SQLite file format, section 3). SQLite empties it again.
 */
function wasBeingMade(path: string): boolean {
  const journal = `${path}-journal`;
  if (!existsSync(journal)) return false;
  const header = firstBytes(journal, JOURNAL_HEADER_BYTES);
  const isHot = header.length === JOURNAL_HEADER_BYTES && header.toString('hex', 0, 8) === JOURNAL_MAGIC;
  return isHot && header.readUInt32BE(16) === 0;
}

/** The application id is in the file before WAL is ever switched on, so the header alone can be trusted for it. */
function headerProblem(header: Buffer, path: string): RoomFileProblem | undefined {
  if (header.toString('latin1', 0, 16) !== MAGIC) return roomFileProblem('not-a-database', path);
  if (header.length < HEADER_BYTES) return roomFileProblem('corrupt', path, 'it ends within its first page');
  return header.readUInt32BE(68) === APPLICATION_ID ? undefined : roomFileProblem('foreign', path);
}

function contentProbe(path: string, newest: number, options: ProbeOptions): Probe {
  const db = connect(path, { ...options, readonly: true, fileMustExist: true });
  try {
    const version = versionOf(db);
    if (version > newest) {
      const detail = `version ${version}, this one knows ${newest}`;
      return { kind: 'problem', problem: roomFileProblem('newer-version', path, detail) };
    }
    const damage = damageOf(db, version, options.trusted ?? false);
    if (damage !== undefined) return { kind: 'problem', problem: roomFileProblem('corrupt', path, damage) };
    return { kind: version === 0 ? 'absent' : 'room' };
  } finally {
    db.close();
  }
}

function damageOf(db: Database.Database, version: number, trusted: boolean): string | undefined {
  const answer = trusted ? 'ok' : quickCheck(db);
  if (answer !== 'ok') return answer.replace(/\s+/g, ' ').slice(0, 120);
  if (version === 0) return undefined;
  const lost = TABLES.find(({ since, table, columns }) => version >= since && !hasShape(db, table, columns));
  return lost === undefined ? undefined : `its table "${lost.table}" is gone or has lost its shape`;
}

/** SQLite's own look at the file. A header that makes no sense is no code of its own there, only a plain error. */
function quickCheck(db: Database.Database): string {
  try {
    return String(db.pragma('quick_check(1)', { simple: true }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return error.message;
    throw error;
  }
}

/** The tables of a room by the version that brought them, and what is read of them. */
const TABLES: readonly {
  readonly since: number;
  readonly table: string;
  readonly columns: readonly string[];
}[] = [
  { since: 1, table: 'log', columns: ['n', 'id', 'origin'] },
  { since: 1, table: 'event', columns: ['id', 'leaf', 'body', 'note'] },
  { since: 1, table: 'tile', columns: ['log', 'level', 'idx', 'hash'] },
  { since: 1, table: 'blob', columns: ['h', 'salt', 'bytes'] },
  { since: 2, table: 'seal', columns: ['log', 'size', 'note'] },
  { since: 3, table: 'keybox', columns: ['id', 'box'] },
  { since: 4, table: 'content', columns: ['v', 'proof', 'done'] },
];

function hasShape(db: Database.Database, table: string, columns: readonly string[]): boolean {
  const found = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  return columns.every((column) => found.includes(column));
}
