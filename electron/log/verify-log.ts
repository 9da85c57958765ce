import { createSealCheck } from '../../shared/seal/check-seals.ts';
import { createLogKeyring, type LogKey } from '../../shared/seal/log-keys.ts';
import { partsOfOrigin, REGISTRY } from '../../shared/seal/origin.ts';
import { type Fault, faultAt, type Head } from '../../shared/seal/verdict.ts';
import { createVerifier } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { createBlobCheck } from './blob-check.ts';
import { nodeHasher } from './digest.ts';
import { nodeEd25519 } from './ed25519.ts';
import { logKeysOf } from './log-keys.ts';
import { type LogRow, logRows, tipReader } from './rows.ts';
import { straySeal } from './seal-rows.ts';
import { sealedRows } from './sealed-rows.ts';
import { createTileCheck } from './tile-check.ts';

/** A whole log, found whole: its head, how far it is sealed, and how many sealed fields have been erased since. */
export type IntactLog = {
  readonly ok: true;
  readonly size: number;
  readonly root: string;
  /** The size of its newest checkpoint: below `size`, the rest can still be rewritten by anyone who can write the file. */
  readonly sealed: number;
  readonly erased: number;
};
export type LogVerdict = IntactLog | Fault;
export type OnProgress = (done: number, total: number) => void;

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
): LogVerdict {
  const log = logRows(db).find((row) => row.id === logId);
  if (log === undefined) {
    return remembered.some((head) => head.size > 0)
      ? faultAt(0, `it is missing: the file holds no log "${logId}"`)
      : emptyLog();
  }
  if (partsOfOrigin(log.origin)?.logId !== logId)
    return faultAt(0, `the log "${logId}" carries the name of another one (${log.origin})`);
  try {
    return verifyRows(db, log, onProgress, remembered);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(code)) throw error;
    return faultAt(0, `it or a later one cannot be read from the disk (${String(error)})`);
  }
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
  const ring = log.id === REGISTRY ? createLogKeyring(nodeEd25519) : undefined;
  const known: readonly LogKey[] = ring === undefined ? logKeysOf(db) : [];
  const keys = ring?.keys ?? ((): readonly LogKey[] => known);
  const seals = createSealCheck({ hasher: nodeHasher, verify: nodeEd25519, origin: log.origin, keys });
  const verifier = createVerifier({
    hasher: nodeHasher,
    origin: log.origin,
    remembered,
    seals,
    onTile: tiles.onTile,
    onRecord: (record) => ring?.add(record) ?? blobs.onRecord(record),
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
  const wrong = strayFault(db, log.n, size) ?? tiles.fault();
  return wrong ?? { ...verdict, sealed: seals.sealed(), erased: blobs.erased() };
}

function strayFault(db: ReadableDb, n: number, size: number): Fault | undefined {
  const stray = straySeal(db, n, size);
  if (stray === undefined) return undefined;
  return stray > size
    ? faultAt(size, `it is missing: the log ends here, but the file keeps a checkpoint of ${stray} entries`)
    : faultAt(0, 'the file keeps a checkpoint that is about no entry at all');
}

function emptyLog(): IntactLog {
  return { ok: true, size: 0, root: nodeHasher.base64(nodeHasher.ofText('')), sealed: 0, erased: 0 };
}
