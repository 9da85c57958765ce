import type { ReadableDb } from '../db/brands.ts';
import { logKeysOf } from './log-keys.ts';
import { logRows, rowId, tipReader } from './rows.ts';
import { newestSeal } from './seal-rows.ts';

/** A log whose end has no checkpoint: from which position on, and how many records. */
export type BareTail = { readonly logId: string; readonly position: number; readonly count: number };

/** What the app writes by itself at every start, before any key can be unlocked: nobody misses a checkpoint over it. */
const OWN = [
  ['"kind":"room.opened"'],
  ['"kind":"checkpoint.anchored"'],
  ['"kind":"keyboard.locked"', '"data":{"why":"start"}'],
];

/**
 * The wanted logs that have records after their newest checkpoint, in a room that has keys; none in a room without.
 * They were written while no key was unlocked or just before a crash, or their checkpoint was taken away: from the file
 * alone, nobody can tell.
 */
export function bareTails(db: ReadableDb, isWanted: (logId: string) => boolean): readonly BareTail[] {
  if (logKeysOf(db).length === 0) return [];
  const tipOf = tipReader(db);
  const bodies = db
    .prepare<[number, number], string>('SELECT body FROM event WHERE id >= ? AND id < ?')
    .pluck();
  return logRows(db).flatMap(({ id, n }) => {
    if (!isWanted(id)) return [];
    const { size } = tipOf(n);
    const position = newestSeal(db, n, size)?.size ?? 0;
    const bare = bodies
      .all(rowId(n, position), rowId(n, size))
      .filter((body) => !OWN.some((parts) => parts.every((part) => body.includes(part))));
    return bare.length === 0 ? [] : [{ logId: id, position, count: bare.length }];
  });
}
