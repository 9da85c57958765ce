import type { EventLog } from './event-log.ts';
import type { StoredEvent } from './events.ts';
import { LogDamaged } from './reader.ts';

/** The newest entry of every log, as far as it can be read: one damaged incident must not close the whole room. */
export function lastEntries(log: EventLog): readonly StoredEvent[] {
  return log.logs().flatMap(({ id, size }) => {
    try {
      return log.read(id, Math.max(0, size - 1));
    } catch (error) {
      if (error instanceof LogDamaged) return [];
      throw error;
    }
  });
}
