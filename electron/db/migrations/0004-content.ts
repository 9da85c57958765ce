import type Database from 'better-sqlite3';

/**
 * The mark of a room whose sealed content is encrypted (docs/formats.md, section 3.2): how, a proof that tells the right
 * key from a wrong one, and how far the content that was written in the clear before is gone from the file. A version
 * that does not know the mark would take encrypted content for text: it must not open the file.
 */
export function up(db: Database.Database): void {
  db.exec('CREATE TABLE content(v INTEGER PRIMARY KEY, proof BLOB NOT NULL, done INTEGER NOT NULL) STRICT');
}
