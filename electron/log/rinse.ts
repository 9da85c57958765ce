import type { WritableDb } from '../db/brands.ts';
import { LOCK_WAIT_MS } from '../db/connect.ts';

/** Makes bytes that were deleted, or replaced, go from every file of a room. */
export type Rinse = {
  /**
   * Something was deleted: its bytes are to go from the write-ahead log. `fromThePages`: from the file as well, which is
   * written anew, because a page that was rearranged before may hold a copy in its unused part.
   */
  readonly due: (fromThePages?: boolean) => void;
  /** Does what is due and can be done; true once nothing is left. Cheap then: call it until it is. */
  readonly look: () => boolean;
};

/** What makes deleted bytes go from the files of an open room; nothing is due yet. */
export function createRinse(db: WritableDb): Rinse {
  let rewriteIsDue = false;
  let walIsDue = false;
  return {
    due: (fromThePages = false) => {
      rewriteIsDue ||= fromThePages;
      walIsDue = true;
    },
    look: () => {
      if (rewriteIsDue) db.exec('VACUUM');
      rewriteIsDue = false;
      if (walIsDue) walIsDue = !emptyWal(db);
      return !walIsDue;
    },
  };
}

/** Moves everything from the write-ahead log into the file and cuts it to nothing; false while somebody reads from it. */
function emptyWal(db: WritableDb): boolean {
  // Whoever reads may read for long: the next look tries again, and nothing waits here.
  db.pragma('busy_timeout = 0');
  try {
    const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return answer?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
  }
}
