import type { IncidentEvent } from '../../shared/incident/events.ts';
import type { Replies } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/kernel.ts';
import { api } from './api.ts';

/**
 * Reads the log of an incident from an entry on to its end, a piece after the other. `take` is given all that is
 * read so far, in one array that grows, as each piece comes in: between two of them the window does other things.
 */
export async function readLog(
  logId: string,
  from = 0,
  take: (soFar: readonly IncidentEvent[]) => void = () => undefined,
): Promise<Replies['readLog']> {
  const events: IncidentEvent[] = [];
  for (;;) {
    const reading = await api.request('readLog', { logId, from: from + events.length });
    if (!reading.ok) return reading;
    const { events: piece, head } = reading.value;
    events.push(...piece);
    take(events);
    if (piece.length === 0 || from + events.length >= head.size) return ok({ ...reading.value, events });
  }
}
