import { type CheckedHead, checkAgainstHeads, type LogNow } from '../../shared/seal/check-heads.ts';
import { rootOf } from '../../shared/seal/merkle.ts';
import type { OldHead } from '../../shared/seal/old-heads.ts';
import type { Fault } from '../../shared/seal/verdict.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeHasher } from './digest.ts';
import { nodeEd25519 } from './ed25519.ts';
import { loadFrontier } from './head.ts';
import { logKeysOf } from './log-keys.ts';
import { type LogRow, logRows, tipReader } from './rows.ts';

/**
 * Holds the logs of a room file against heads kept outside it. `faultOf` says what a whole verification has found:
 * roots are made from the hashes that the file notes beside its records, which are true where nothing was found.
 */
export function checkOldHeads(
  db: ReadableDb,
  roomId: string,
  heads: readonly OldHead[],
  faultOf: (logId: string) => Fault | undefined,
): readonly CheckedHead[] {
  const rows = new Map(logRows(db).map((log) => [log.id, log]));
  const tipOf = tipReader(db);
  const known = new Map<string, LogNow>();
  const logOf = (logId: string): LogNow | undefined => {
    const row = rows.get(logId);
    if (row === undefined) return undefined;
    const now = known.get(logId) ?? {
      size: tipOf(row.n).size,
      rootAt: (size: number) => rootAt(db, row, size),
      fault: faultOf(logId),
    };
    known.set(logId, now);
    return now;
  };
  const tools = { hasher: nodeHasher, verify: nodeEd25519, roomId, logOf, keys: logKeysOf(db) };
  return checkAgainstHeads(heads, tools);
}

/** The root over the first records of a log; undefined where what the file notes of them cannot be read. */
function rootAt(db: ReadableDb, { n }: LogRow, size: number): string | undefined {
  try {
    const tree = loadFrontier(db, nodeHasher, n, size);
    return tree.size === size ? nodeHasher.base64(rootOf(nodeHasher, tree)) : undefined;
  } catch {
    return undefined;
  }
}
