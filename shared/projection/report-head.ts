import type { IncidentEvent } from '../incident/events.ts';
import { type IncidentState, phaseOf } from '../incident/state.ts';
import type { ChartContext } from '../playbook/chart-context.ts';
import { STAGE_LABEL } from '../playbook/stages.ts';

/** A title that the incident had, and until when (epoch ms UTC). */
export type FormerTitle = { readonly title: string; readonly until: number };

/** What an incident is called, and what it was called before, oldest first. */
export function titles(
  { title }: IncidentState,
  events: readonly IncidentEvent[],
): { readonly title: string; readonly formerTitles: readonly FormerTitle[] } {
  const named = events.filter(
    (event) => event.type === 'incident.opened' || event.type === 'incident.retitled',
  );
  const formerTitles = named
    .slice(1)
    .map(({ at }, index) => ({ title: named[index]?.data.title ?? '', until: at }));
  return { title, formerTitles };
}

/** Where it stands, or how it ended, in a sentence. */
export function standing(state: IncidentState, events: readonly IncidentEvent[]): string {
  const last = events.at(-1);
  if (last?.type === 'incident.closed') return `Closed: ${last.data.reason}`;
  if (last?.type === 'incident.stoodDown') return `Stood down as a false alarm: ${last.data.reason}`;
  const phase = phaseOf(state);
  return phase in STAGE_LABEL
    ? `Still open, in the stage ${STAGE_LABEL[phase as keyof typeof STAGE_LABEL]}.`
    : 'Not opened.';
}

/** Whether it was called simple or complex. */
export function complexity({ complex }: ChartContext): string {
  if (complex === null) return 'not said to be simple or complex';
  return complex ? 'complex' : 'simple';
}

/** A cell of the matrix in its own words. */
export function labelOf(
  cells: readonly { readonly id: string; readonly label: string }[],
  id: string,
): string {
  return cells.find((one) => one.id === id)?.label ?? id;
}
