import { createSealCheck } from '../../shared/seal/check-seals.ts';
import type { LogKey } from '../../shared/seal/log-keys.ts';
import { genesisPrev } from '../../shared/seal/origin.ts';
import { type Fault, faultAt } from '../../shared/seal/verdict.ts';
import { createVerifier } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeHasher } from './digest.ts';
import { nodeEd25519 } from './ed25519.ts';
import { loadFrontier } from './head.ts';
import { logKeysOf } from './log-keys.ts';
import { type LogRow, leavesOf, logRows, tipReader } from './rows.ts';
import { newestSeal, straySeal } from './seal-rows.ts';
import { sealedRows } from './sealed-rows.ts';

/** Entries whose links are checked each time a room is opened. */
const TAIL_LINKS = 1000;

export type TailFault = { readonly logId: string; readonly fault: Fault };

/**
 * The quick look at opening: the last `links` entries of every wanted log, a few microseconds each, and its newest
 * checkpoint. Empty when all hold. It sees what a crash or a careless hand does; the whole verification sees the rest.
 */
export function checkTails(
  db: ReadableDb,
  links: number = TAIL_LINKS,
  isWanted: (logId: string) => boolean = () => true,
): readonly TailFault[] {
  const keys = logKeysOf(db);
  return logRows(db).flatMap((log) => {
    if (!isWanted(log.id)) return [];
    const { size } = tipReader(db)(log.n);
    const fault = tailFault(db, log, Math.max(0, size - links)) ?? sealFault(db, log, size, keys);
    return fault === undefined ? [] : [{ logId: log.id, fault }];
  });
}

/** What is wrong with the links of a log from `position` to its end; undefined when all hold. */
export function tailFault(db: ReadableDb, log: LogRow, position: number): Fault | undefined {
  const { size } = tipReader(db)(log.n);
  const before =
    position === 0 ? genesisPrev(nodeHasher, log.origin) : leavesOf(db, log.n, position - 1, position)[0];
  const prev = before === undefined ? '' : nodeHasher.base64(before);
  const verifier = createVerifier({ hasher: nodeHasher, origin: log.origin, start: { position, prev } });
  for (const chunk of sealedRows(db, log.n, position, size)) {
    if ('ok' in chunk) return chunk;
    for (const row of chunk.rows) {
      const fault = verifier.add(row);
      if (fault !== undefined) return fault;
    }
  }
  const verdict = verifier.finish();
  return verdict.ok ? undefined : verdict;
}

/** What is wrong with the newest checkpoint of a log, held against the tree that the file itself noted. */
function sealFault(db: ReadableDb, log: LogRow, size: number, keys: readonly LogKey[]): Fault | undefined {
  const stray = straySeal(db, log.n, size);
  if (stray !== undefined)
    return faultAt(size, `the file keeps a checkpoint of ${stray} entries, which it does not hold`);
  const newest = newestSeal(db, log.n, size);
  if (newest === undefined) return undefined;
  const check = createSealCheck({
    hasher: nodeHasher,
    verify: nodeEd25519,
    origin: log.origin,
    keys: () => keys,
  });
  const tree = loadFrontier(db, nodeHasher, log.n, newest.size);
  return check.add({ seal: newest.note }, tree, tree);
}
