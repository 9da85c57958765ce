import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { type IncidentCard, projectCard } from '../../../shared/projection/board.ts';

/** The cards of incidents, from their logs. */
export function cardsOf(logs: ReadonlyMap<string, readonly IncidentEvent[]>): readonly IncidentCard[] {
  return [...logs].map(([id, events]) => projectCard(id, fold(events))).filter((one) => one !== null);
}
