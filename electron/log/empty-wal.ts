import type { WritableDb } from '../db/brands.ts';
import { LOCK_WAIT_MS } from '../db/connect.ts';

/** Moves everything from the write-ahead log into the file and cuts it to nothing; false while somebody reads from it. */
export function emptyWal(db: WritableDb): boolean {
  // Whoever reads may read for long: the next look tries again, and nothing waits here.
  db.pragma('busy_timeout = 0');
  try {
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return answer?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
  }
}
