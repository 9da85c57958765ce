import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { READ_AT_ONCE, type Replies } from '../../../shared/ipc/contract.ts';
import { fail, ok } from '../../../shared/kernel.ts';

/** What main answers of a log: a piece of it from an entry on. */
export function pieceOfLog(events: readonly IncidentEvent[] | undefined, from: number): Replies['readLog'] {
  if (!events) return fail({ code: 'unknown', sentence: 'There is no such incident.' });
  const head = { size: events.length, root: 'root' };
  return ok({ events: events.slice(from, from + READ_AT_ONCE), head, sealed: 0 });
}
