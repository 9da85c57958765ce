import type { Head } from '../../shared/seal/verdict.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from './content-cipher.ts';
import { logRows, rowId } from './rows.ts';
import { unreadable } from './unreadable.ts';
import { type LogVerdict, verifyLog } from './verify-log.ts';

export type RoomProgress = { readonly logId: string; readonly done: number; readonly total: number };

/** The verdict on each log, and on the file around them. `ok` only when everything is. */
export type RoomVerdict = {
  readonly ok: boolean;
  readonly logs: readonly { readonly logId: string; readonly verdict: LogVerdict }[];
  /** What is wrong with the file beyond its logs, a sentence each. */
  readonly problems: readonly string[];
};

/** Heads known from outside the file, by log id. */
export type RememberedHeads = { readonly [logId: string]: readonly Head[] };

/**
 * Verifies every log of a room and that the file holds nothing beside them, all on one snapshot of the file,
 * so it may run while the room is in use. Never throws for a damaged file. Takes about 3 microseconds an entry: run it off the main thread.
 */
export function verifyRoom(
  db: ReadableDb,
  onProgress: (progress: RoomProgress) => void = () => undefined,
  remembered: RememberedHeads = {},
  cipher: ContentCipher | null = null,
): RoomVerdict {
  const verifyAll = db.transaction((): RoomVerdict => {
    const ids = new Set([...logRows(db).map(({ id }) => id), ...Object.keys(remembered)]);
    const logs = [...ids].map((logId) => ({
      logId,
      verdict: verifyLog(
        db,
        logId,
        (done, total) => onProgress({ logId, done, total }),
        remembered[logId],
        cipher,
      ),
    }));
    const problems = strays(db);
    return { ok: problems.length === 0 && logs.every(({ verdict }) => verdict.ok), logs, problems };
  });
  try {
    return verifyAll();
  } catch (error) {
    const why = unreadable(error);
    if (why === undefined) throw error;
    return { ok: false, logs: [], problems: [unreadableSentence(why)] };
  }
}

/** What a person does about a file that does not even tell which logs it holds. */
export function unreadableSentence(why: string): string {
  return `The file cannot be read whole (${why}). Keep it as it is, and open your last copy of the room.`;
}

/** What the file holds that belongs to no log, a sentence each. */
export function strays(db: ReadableDb): readonly string[] {
  // What lies between the places of its logs: found in the tree of the table, without a look at every entry.
  const count = db
    .prepare<[number, number], number>('SELECT count(*) FROM event WHERE id >= ? AND id < ?')
    .pluck();
  const numbers = logRows(db)
    .map(({ n }) => n)
    .filter((n) => Number.isSafeInteger(n) && n >= 0);
  const ends = [Number.NEGATIVE_INFINITY, ...numbers.map((n) => rowId(n + 1, 0))];
  const begins = [...numbers.map((n) => rowId(n, 0)), Number.POSITIVE_INFINITY];
  const stray = ends.reduce((sum, end, i) => sum + (count.get(end, begins[i] ?? 0) ?? 0), 0);
  return stray === 0
    ? []
    : [`The file holds ${stray} entries that belong to none of its logs: they were put there from outside.`];
}
