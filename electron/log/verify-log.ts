import { partsOfOrigin } from '../../shared/seal/origin.ts';
import { type Fault, faultAt, type Head } from '../../shared/seal/verdict.ts';
import { createVerifier } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { createBlobCheck } from './blob-check.ts';
import { nodeHasher } from './digest.ts';
import { type LogRow, logRows, tipReader } from './rows.ts';
import { sealedRows } from './sealed-rows.ts';
import { createTileCheck } from './tile-check.ts';

/** A whole log, found whole: its head, and how many sealed fields have been erased since. */
export type IntactLog = {
  readonly ok: true;
  readonly size: number;
  readonly root: string;
  readonly erased: number;
};
export type LogVerdict = IntactLog | Fault;
export type OnProgress = (done: number, total: number) => void;

/**
 * Recomputes a whole log from its stored bytes: spelling, numbering, links, leaf hashes, tree, tiles, sealed bytes.
 * Names the first wrong position. `remembered` are heads known from outside the file: without one, a log that was
 * cut or rewritten from some position to its end cannot be told from a whole one. Never throws for a damaged file.
 */
export function verifyLog(
  db: ReadableDb,
  logId: string,
  onProgress: OnProgress = () => undefined,
  remembered: readonly Head[] = [],
): LogVerdict {
  const log = logRows(db).find((row) => row.id === logId);
  if (log === undefined) {
    return remembered.some((head) => head.size > 0)
      ? faultAt(0, `it is missing: the file holds no log "${logId}"`)
      : emptyLog();
  }
  if (partsOfOrigin(log.origin)?.logId !== logId)
    return faultAt(0, `the log "${logId}" carries the name of another one (${log.origin})`);
  return verifyRows(db, log, onProgress, remembered);
}

function verifyRows(
  db: ReadableDb,
  log: LogRow,
  onProgress: OnProgress,
  remembered: readonly Head[],
): LogVerdict {
  const { size } = tipReader(db)(log.n);
  const tiles = createTileCheck(db, log.n);
  const blobs = createBlobCheck(db);
  const verifier = createVerifier({
    hasher: nodeHasher,
    origin: log.origin,
    remembered,
    onTile: tiles.onTile,
    onRecord: blobs.onRecord,
  });
  for (const chunk of sealedRows(db, log.n, 0, size)) {
    if ('ok' in chunk) return chunk;
    for (const row of chunk.rows) {
      const fault = verifier.add(row);
      if (fault !== undefined) return fault;
    }
    onProgress(chunk.to, size);
  }
  const verdict = verifier.finish();
  if (!verdict.ok) return verdict;
  return tiles.fault() ?? { ...verdict, erased: blobs.erased() };
}

function emptyLog(): IntactLog {
  return { ok: true, size: 0, root: nodeHasher.base64(nodeHasher.ofText('')), erased: 0 };
}
