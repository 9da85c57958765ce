import { randomBytes } from 'node:crypto';
import type { WritableDb } from '../../electron/db/brands.ts';
import { createEventLog, type EventLog, type EventLogOptions } from '../../electron/log/event-log.ts';
import type { NewEvent, Stamp } from '../../electron/log/events.ts';
import { createRoom } from './db.ts';

export const ROOM = 'room-1';
export const INCIDENT = 'inc-1';
export const STAMP: Stamp = { at: 1_795_000_000_000, mono: 5000, by: 'u-1' };

/** An event log over a room file, by default a new one. `person.enrolled` seals `name` and `contacts`. */
export function createLog(options: Partial<EventLogOptions> = {}, db: WritableDb = createRoom()): EventLog {
  const sealedFieldsOf = (kind: string): readonly string[] =>
    kind === 'person.enrolled' ? ['name', 'contacts'] : [];
  return createEventLog({ db, roomId: ROOM, sess: 's-1', sealedFieldsOf, randomBytes, ...options });
}

/** Events that differ, `count` of them. */
export function notes(count: number, from = 0): readonly NewEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    kind: 'note.added',
    data: { text: `note ${from + i}` },
  }));
}

/** Appends and answers with the stored events; a refusal fails the test with its sentence. */
export function appendAll(
  log: EventLog,
  events: readonly NewEvent[],
  logId = INCIDENT,
): ReturnType<EventLog['read']> {
  const result = log.append(logId, log.size(logId), events, STAMP);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}
