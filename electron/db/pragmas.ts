import type Database from 'better-sqlite3';

/**
 * What every connection must be told, in this order. `synchronous=FULL` has to come after WAL and has to be said:
 * better-sqlite3 is compiled to fall back to NORMAL there, which loses acknowledged events on a power cut,
 * while the pragma goes on answering FULL (ADR: count syncs, never ask).
 * `secure_delete` overwrites what is deleted with zeros: erased words and old keys must not lie in the file's free space.
 * `recursive_triggers` lets the append-only triggers see the delete that hides in INSERT OR REPLACE.
 */
const WRITER = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'fullfsync = 1',
  'checkpoint_fullfsync = 1',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'recursive_triggers = ON',
  'secure_delete = ON',
] as const;

/** Makes a writing connection durable: an acknowledged commit survives a power cut. */
export function applyWriterPragmas(db: Database.Database): void {
  for (const pragma of WRITER) db.pragma(pragma);
}

/** Makes a reading connection safe: it can neither write nor run anything that a hostile schema brought along. */
export function applyReaderPragmas(db: Database.Database): void {
  for (const pragma of ['query_only = ON', 'trusted_schema = OFF']) db.pragma(pragma);
}
