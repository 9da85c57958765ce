import type { EventLog } from '../../electron/log/event-log.ts';
import type { NewEvent } from '../../electron/log/events.ts';
import { ALARM_AT, SAMPLE_PEOPLE } from './given.ts';
import { enrolledEvent } from './signed-envelopes.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

const HALF_MINUTE = 30_000;

/** Appends one event to a log; a refusal fails the test with its sentence. */
export function append(log: EventLog, logId: string, event: NewEvent, at: number, by: string): void {
  const appended = log.append(logId, log.size(logId), [event], {
    at,
    mono: Math.max(0, at - ALARM_AT + 600_000),
    by,
  });
  if (!appended.ok) throw new Error(appended.error.sentence);
}

/** The registry of the room: its log key, its people, and a key for each of them. */
export function registryOf(
  log: EventLog,
  announce: (log: EventLog) => SigningKey,
): ReadonlyMap<string, SigningKey> {
  const at = ALARM_AT - HALF_MINUTE;
  const keys = new Map<string, SigningKey>();
  append(
    log,
    'registry',
    { kind: 'room.created', data: { name: 'Comms', zone: 'Europe/London' } },
    at,
    'system',
  );
  announce(log);
  const [first] = SAMPLE_PEOPLE.list;
  for (const { personId, name, title, roles, backupId } of SAMPLE_PEOPLE.list) {
    const key = signingKey(personId);
    const administrator = keys.get(first?.personId ?? '');
    keys.set(personId, key);
    const data = { personId, name, title, roles: [...roles], backupId };
    append(log, 'registry', { kind: 'person.added', data }, at, 'system');
    const by = first?.personId ?? '';
    const about = { at, by, log: log.origin('registry') };
    append(
      log,
      'registry',
      enrolledEvent(personId, key, administrator ? { ...about, administrator } : about),
      at,
      by,
    );
  }
  append(
    log,
    'registry',
    { kind: 'keyboard.taken', data: { personId: first?.personId ?? '' } },
    at,
    'system',
  );
  return keys;
}
