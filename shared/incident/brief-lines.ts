import type { BriefColumn } from '../brief/events.ts';
import { standingFacts } from '../fact/standing-facts.ts';
import type { IncidentState } from './state.ts';

/** The lines of a column of the brief that stand, in the order in which they were written. Known are the confirmed facts. */
export function briefLines(state: IncidentState, column: BriefColumn): readonly string[] {
  if (column === 'known') return standingFacts(state).map(({ text }) => text);
  return state.brief.items
    .filter((one) => one.column === column && one.struck === null)
    .map(({ text }) => text);
}
