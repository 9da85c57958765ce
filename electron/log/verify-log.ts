import { partsOfOrigin } from '../../shared/seal/origin.ts';
import { type Fault, faultAt, type Head } from '../../shared/seal/verdict.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from './content-cipher.ts';
import { nodeHasher } from './digest.ts';
import { type LogRow, logRows, tipReader } from './rows.ts';
import { straySeal } from './seal-rows.ts';
import { strayTiles } from './tile-check.ts';
import { unreadable } from './unreadable.ts';
import { type OnProgress, verifyPart } from './verify-part.ts';

/** A whole log, found whole: its head, how far it is sealed, and how many sealed fields have been erased since. */
export type IntactLog = {
  readonly ok: true;
  readonly size: number;
  readonly root: string;
  /** The size of its newest checkpoint: below `size`, the rest can still be rewritten by anyone who can write the file. */
  readonly sealed: number;
  readonly erased: number;
  /** Sealed fields that were not checked: they are encrypted, and there was no key to open them. */
  readonly locked: number;
};
export type LogVerdict = IntactLog | Fault;

/**
 * Recomputes a whole log from its stored bytes: spelling, numbering, links, leaf hashes, tree, tiles, sealed bytes, and
 * every checkpoint against the log keys that the registry announces. Names the first wrong position. `remembered` are
 * heads known from outside the file: without one, a log whose end was cut, or rewritten where it is not sealed, cannot
 * be told from a whole one. Never throws for a damaged file.
 */
export function verifyLog(
  db: ReadableDb,
  logId: string,
  onProgress: OnProgress = () => undefined,
  remembered: readonly Head[] = [],
  cipher: ContentCipher | null = null,
): LogVerdict {
  const found = soundLog(db, logId);
  if (found === undefined) {
    return remembered.some((head) => head.size > 0)
      ? faultAt(0, `it is missing: the file holds no log "${logId}"`)
      : emptyLog();
  }
  if ('ok' in found) return found;
  return readably(() => {
    const { size } = tipReader(db)(found.n);
    const verdict = verifyPart(db, found, { from: 0, to: size }, onProgress, remembered, cipher);
    if (!verdict.ok) return verdict;
    const { root, sealed, erased, locked } = verdict;
    return endFault(db, found) ?? { ok: true, size, root, sealed, erased, locked };
  });
}

/** The log's row if its name is its own; undefined when the file holds no such log. */
export function soundLog(db: ReadableDb, logId: string): LogRow | Fault | undefined {
  const log = logRows(db).find((row) => row.id === logId);
  if (log === undefined || partsOfOrigin(log.origin)?.logId === logId) return log;
  return faultAt(0, `the log "${logId}" carries the name of another one (${log.origin})`);
}

/** What the file keeps beyond the end of a log. */
export function endFault(db: ReadableDb, { n }: LogRow): Fault | undefined {
  const { size } = tipReader(db)(n);
  const stray = straySeal(db, n, size);
  if (stray === undefined) return strayTiles(db, n, size);
  return stray > size
    ? faultAt(size, `it is missing: the log ends here, but the file keeps a checkpoint of ${stray} entries`)
    : faultAt(0, 'the file keeps a checkpoint that is about no entry at all');
}

/** What a look into the file gives, or the fault that it cannot be read. */
export function readably<T>(look: () => T | Fault): T | Fault {
  try {
    return look();
  } catch (error) {
    const why = unreadable(error);
    if (why === undefined) throw error;
    return faultAt(0, `it or a later one cannot be read from the disk (${why})`);
  }
}

export function emptyLog(): IntactLog {
  return {
    ok: true,
    size: 0,
    root: nodeHasher.base64(nodeHasher.ofText('')),
    sealed: 0,
    erased: 0,
    locked: 0,
  };
}
