import { genesisPrev } from '../../shared/seal/origin.ts';
import type { Fault } from '../../shared/seal/verdict.ts';
import { createVerifier } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeHasher } from './digest.ts';
import { type LogRow, leavesOf, logRows, tipReader } from './rows.ts';
import { sealedRows } from './sealed-rows.ts';

/** Entries whose links are checked each time a room is opened. */
const TAIL_LINKS = 1000;

export type TailFault = { readonly logId: string; readonly fault: Fault };

/**
 * The quick look at opening: the last `links` entries of every wanted log, a few microseconds each. Empty when all hold.
 * It sees what a crash or a careless hand does; the whole verification sees the rest.
 */
export function checkTails(
  db: ReadableDb,
  links: number = TAIL_LINKS,
  isWanted: (logId: string) => boolean = () => true,
): readonly TailFault[] {
  return logRows(db).flatMap((log) => {
    if (!isWanted(log.id)) return [];
    const fault = tailFault(db, log, links);
    return fault === undefined ? [] : [{ logId: log.id, fault }];
  });
}

function tailFault(db: ReadableDb, log: LogRow, links: number): Fault | undefined {
  const { size } = tipReader(db)(log.n);
  const position = Math.max(0, size - links);
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
