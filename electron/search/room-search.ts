import {
  MOST_HITS,
  type SearchAsked,
  type SearchFound,
  type SearchScope,
} from '../../shared/ipc/search-requests.ts';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from '../log/content-cipher.ts';
import { type IndexedLogs, indexedLogs } from './indexed-logs.ts';
import type { SearchIndex } from './search-index.ts';

/** Searches the logs of a room as they are in its file. */
export type RoomSearch = {
  readonly scope: () => Result<SearchScope, Rejection>;
  readonly find: (asked: SearchAsked) => Result<SearchFound, Rejection>;
};

/** A place where no log stands: nothing is found there. */
const NOWHERE = 0;

function scopeOf({ known, unreadable }: IndexedLogs): SearchScope {
  const logs = [...known.values()].toSorted((one, other) => one.place - other.place);
  return {
    incidents: logs.flatMap(({ about }) => about ?? []),
    entries: logs.reduce((sum, { size }) => sum + size, 0),
    unreadable: unreadable(),
  };
}

/** Makes the search over a room file: what was written since the last time is read before each. */
export function createRoomSearch(
  db: ReadableDb,
  cipher: ContentCipher | null,
  index: SearchIndex,
): RoomSearch {
  const logs = indexedLogs(db, cipher, index);
  return {
    scope: () => {
      const caught = logs.catchUp();
      return caught.ok ? ok(scopeOf(logs)) : caught;
    },
    find: ({ words, incidentId, ...narrowing }) => {
      const caught = logs.catchUp();
      if (!caught.ok) return caught;
      const place = incidentId === null ? null : (logs.known.get(incidentId)?.place ?? NOWHERE);
      const found = index.find(words, { ...narrowing, place }, MOST_HITS);
      if (!found.ok) return found;
      const ids = new Map([...logs.known].map(([logId, one]) => [one.place, logId]));
      const idOf = (at: number): string => ids.get(at) ?? '';
      const { rows, counts } = found.value;
      return ok({
        hits: rows.map(({ place: at, ...row }) => {
          const logId = idOf(at);
          return { ...row, incidentId: logId, fate: logs.known.get(logId)?.fates.at(row.position) ?? null };
        }),
        counts: counts.map(({ place: at, count }) => ({ incidentId: idOf(at), count })),
        scope: scopeOf(logs),
      });
    },
  };
}
