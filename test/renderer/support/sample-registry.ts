import type { RegistryEvent } from '../../../shared/room/events.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';

/** The registry of a room with the seven sample people; the lead is at the keyboard. */
export function sampleRegistry(at = Date.UTC(2026, 10, 19, 8)): readonly RegistryEvent[] {
  const stamp = { at, by: 'system' };
  const added = SAMPLE_PEOPLE.list.map(({ retired: _, key: __, absence: ___, ...data }) => ({
    type: 'person.added' as const,
    ...stamp,
    data,
  }));
  return [
    { type: 'room.created', ...stamp, data: { name: 'Group communications', zone: 'Europe/London' } },
    ...added.map((event) => ({ ...event, data: { ...event.data, roles: [...event.data.roles] } })),
    { type: 'keyboard.taken', ...stamp, data: { personId: 'lead' } },
  ];
}
