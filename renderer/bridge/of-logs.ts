import { useEffect, useRef, useState } from 'react';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { readLog } from './read-log.ts';

/** What came of some logs that were read one after the other: what of each is kept, and how many are left to read. */
export type OfLogs<T> = { readonly found: readonly T[]; readonly left: number; readonly unread: number };

/**
 * Reads logs of incidents one after the other and keeps of each only what `take` makes of it. A log that cannot be read is
 * counted and passed over.
 */
export function useOfLogs<T>(
  incidentIds: readonly string[],
  take: (incidentId: string, events: readonly IncidentEvent[]) => T,
): OfLogs<T> {
  const wanted = incidentIds.join(' ');
  const [of, setOf] = useState<OfLogs<T> & { readonly wanted: string }>({
    wanted: '',
    found: [],
    left: 0,
    unread: 0,
  });
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    let stopped = false;
    const ids = wanted === '' ? [] : wanted.split(' ');
    const readAll = async () => {
      const found: T[] = [];
      let unread = 0;
      for (const [index, id] of ids.entries()) {
        const reading = await readLog(id);
        if (stopped) return;
        if (reading.ok) found.push(latest.current(id, reading.value.events));
        else unread += 1;
        setOf({ wanted, found: [...found], left: ids.length - index - 1, unread });
      }
    };
    setOf({ wanted, found: [], left: ids.length, unread: 0 });
    void readAll();
    return () => {
      stopped = true;
    };
  }, [wanted]);
  // What was read for other logs is none of these.
  return of.wanted === wanted ? of : { found: [], left: incidentIds.length, unread: 0 };
}
