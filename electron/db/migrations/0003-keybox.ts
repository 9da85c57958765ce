import type Database from 'better-sqlite3';

/**
 * The private keys of the room, each in a box that a passphrase or the secret of the room opens. `id` is base64 of the
 * public half. Mutable: passphrases change and old log keys are destroyed (docs/formats.md, section 3.1).
 */
export function up(db: Database.Database): void {
  db.exec('CREATE TABLE keybox(id TEXT PRIMARY KEY, box TEXT NOT NULL) STRICT');
}
