import { rootOf } from '../../shared/seal/merkle.ts';
import type { Head } from '../../shared/seal/verdict.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeHasher } from './digest.ts';
import type { EventLog } from './event-log.ts';
import { loadFrontier } from './head.ts';
import { logRows, tipReader } from './rows.ts';

/** A log that is not the one remembered: it ends before, or its beginning is another. */
export type HeadAlarm = {
  readonly logId: string;
  readonly why: 'shorter' | 'rewritten';
  readonly remembered: Head;
  /** Records that the file holds now. */
  readonly size: number;
};

/**
 * Compares the logs of a room file with heads remembered outside it. It believes the hashes that the file notes beside
 * its records: that these are true, verification shows.
 */
export function compareHeads(
  db: ReadableDb,
  log: Pick<EventLog, 'head'>,
  remembered: Readonly<Record<string, Head>>,
): readonly HeadAlarm[] {
  const logs = new Map(logRows(db).map((log) => [log.id, log.n]));
  const tipOf = tipReader(db);
  return Object.entries(remembered).flatMap(([logId, head]): readonly HeadAlarm[] => {
    const n = logs.get(logId);
    const size = n === undefined ? 0 : tipOf(n).size;
    const alarm = { logId, remembered: head, size };
    if (n === undefined || size < head.size) return head.size === 0 ? [] : [{ ...alarm, why: 'shorter' }];
    const root =
      size === head.size
        ? log.head(logId).root
        : nodeHasher.base64(rootOf(nodeHasher, loadFrontier(db, nodeHasher, n, head.size)));
    return root === head.root ? [] : [{ ...alarm, why: 'rewritten' }];
  });
}
