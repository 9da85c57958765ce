import type { SearchedIncident, SearchFound, SearchHit } from '../../../shared/ipc/search-requests.ts';

/** A line of the list: an incident, or something that was found in it. `index` counts the hits. */
export type ListRow =
  | {
      readonly is: 'incident';
      readonly incident: SearchedIncident;
      readonly count: number;
      readonly shown: number;
    }
  | {
      readonly is: 'hit';
      readonly incident: SearchedIncident;
      readonly hit: SearchHit;
      readonly index: number;
    };

/** What was found, incident by incident. Those of which no hit is told still say how many they have. */
export function listRows({ hits, counts, scope }: SearchFound): readonly ListRow[] {
  const incidents = new Map(scope.incidents.map((one) => [one.incidentId, one]));
  const rows: ListRow[] = [];
  let index = 0;
  for (const { incidentId, count } of counts) {
    const incident = incidents.get(incidentId);
    if (!incident) continue;
    const own = hits.filter((hit) => hit.incidentId === incidentId);
    rows.push({ is: 'incident', incident, count, shown: own.length });
    for (const hit of own) {
      rows.push({ is: 'hit', incident, hit, index });
      index += 1;
    }
  }
  return rows;
}

/** How many hits there are in all. */
export function totalOf({ counts }: SearchFound): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
