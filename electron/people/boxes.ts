import { isDeepStrictEqual } from 'node:util';
import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { freeBallast } from '../db/ballast.ts';
import type { WritableDb } from '../db/brands.ts';
import { refusalOf } from '../log/refusal.ts';
import { createRinse } from '../log/rinse.ts';
import { type Keybox, parseBox } from './keybox.ts';

/**
 * The key boxes of a room file, by the public key (base64) of what they hold. Whatever changes them is durable once it
 * answers ok, and a refusal where the disk does not take it.
 */
export type Boxes = {
  readonly get: (key: string) => Keybox | null;
  /** A box that is there already is replaced. */
  readonly put: (key: string, box: string) => Result<null, Rejection>;
  /** Puts `box` in the place of `was`, and refuses where another stands there by now: another process has changed it. */
  readonly swap: (key: string, was: Keybox, box: string) => Result<null, Rejection>;
  readonly drop: (key: string) => Result<null, Rejection>;
  /**
   * Drops every box that `wanted` does not name, which is asked while nobody else can write; null keeps them all.
   * Cheap where there is none.
   */
  readonly keepOnly: (wanted: () => ReadonlySet<string> | null) => Result<null, Rejection>;
  /** Whether the bytes of dropped and replaced boxes are gone from every file. Tries it: call it until they are. */
  readonly areGone: () => boolean;
};

const CHANGED = refuse(
  'changed',
  'This passphrase was changed in another window of Holdline just now, so nothing was changed here. Type the new one.',
);

type Row = readonly [key: string, box: string];

/**
 * The boxes in an open room file. They are kept outside the log: they change, and prove nothing. Every change writes the
 * few boxes there are anew, because a page that was rearranged may hold an old one in its unused part; pages that are
 * given up are overwritten (`secure_delete`), and the write-ahead log is emptied.
 */
export function createBoxes(db: WritableDb): Boxes {
  const select = db.prepare<[string], string>('SELECT box FROM keybox WHERE id = ?').pluck();
  const rows = db.prepare<[], Row>('SELECT id, box FROM keybox ORDER BY id').raw();
  const clear = db.prepare('DELETE FROM keybox');
  const add = db.prepare<[string, string]>('INSERT INTO keybox(id, box) VALUES(?, ?)');
  const rinse = createRinse(db);
  // A start before this one may have ended in between.
  rinse.due();

  const get = (key: string): Keybox | null => parseBox(select.get(key) ?? '');
  const areGone = (): boolean => db.open && rinse.look();
  const rewrite = (changed: (boxes: Map<string, string>) => void): void => {
    const boxes = new Map(rows.all());
    changed(boxes);
    clear.run();
    for (const [key, box] of boxes) add.run(key, box);
  };
  const inOneGo = (work: () => void): Result<null, Rejection> => {
    const done = taken(db, db.transaction(work).immediate);
    rinse.due();
    // The change is in the file; where the disk does not give the old bytes up now, `areGone` tries again.
    taken(db, () => void areGone());
    return done;
  };
  const isStray = (wanted: ReadonlySet<string> | null) => {
    return ([key]: Row): boolean => wanted?.has(key) === false;
  };
  return {
    get,
    put: (key, box) => inOneGo(() => rewrite((boxes) => void boxes.set(key, box))),
    swap: (key, was, box) => {
      let isThere = false;
      const done = inOneGo(() => {
        isThere = isDeepStrictEqual(get(key), was);
        if (isThere) rewrite((boxes) => void boxes.set(key, box));
      });
      return done.ok && !isThere ? CHANGED : done;
    },
    drop: (key) => inOneGo(() => rewrite((boxes) => void boxes.delete(key))),
    keepOnly: (wanted) => {
      if (!rows.all().some(isStray(wanted()))) return ok(null);
      return inOneGo(() => {
        const strays = rows.all().filter(isStray(wanted()));
        if (strays.length > 0) rewrite((boxes) => strays.forEach(([key]) => void boxes.delete(key)));
      });
    },
    areGone,
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
