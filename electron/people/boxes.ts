import { fail, ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { freeBallast } from '../db/ballast.ts';
import type { WritableDb } from '../db/brands.ts';
import { refusalOf } from '../log/refusal.ts';
import { type Keybox, parseBox } from './keybox.ts';

/** The key boxes of a room file, by the public key (base64) of what they hold. */
export type Boxes = {
  readonly get: (key: string) => Keybox | null;
  /** Durable once it answers ok; a refusal where the disk does not take it. A box that is there already is replaced. */
  readonly put: (key: string, box: string) => Result<null, Rejection>;
  /** Takes a box out of the file for good: its bytes are overwritten, in the file and in what was logged ahead of it. */
  readonly drop: (key: string) => Result<null, Rejection>;
};

/** The boxes in an open room file. They are kept outside the log: they change, and prove nothing. */
export function createBoxes(db: WritableDb): Boxes {
  const select = db.prepare<[string], string>('SELECT box FROM keybox WHERE id = ?').pluck();
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO keybox(id, box) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET box = excluded.box',
  );
  const remove = db.prepare<[string]>('DELETE FROM keybox WHERE id = ?');
  return {
    get: (key) => parseBox(select.get(key) ?? ''),
    put: (key, box) => taken(db, () => void upsert.run(key, box)),
    drop: (key) =>
      taken(db, () => {
        remove.run(key);
        db.pragma('wal_checkpoint(TRUNCATE)');
      }),
  };
}

/** Writes to the file; a disk that does not take it, or another process that is writing, is a refusal. */
function taken(db: WritableDb, write: () => void): Result<null, Rejection> {
  try {
    write();
    return ok(null);
  } catch (error) {
    const refusal = refusalOf(error, () => freeBallast(db.name));
    if (refusal === undefined) throw error;
    return fail({ code: refusal.code, sentence: refusal.sentence });
  }
}
