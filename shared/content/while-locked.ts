import { roleNames } from '../people/people.ts';
import type { RegistryEvent } from '../room/events.ts';
import { LOCKED_TEXT } from './content-state.ts';

/**
 * The events of a registry whose names are locked, with a name for each person that tells them apart: their place in the
 * order of arrival and their roles. Who unlocks must be found before anything can be read.
 */
export function namedByRole(events: readonly RegistryEvent[]): readonly RegistryEvent[] {
  const places = new Map<string, number>();
  return events.map((event) => {
    if (event.type !== 'person.added' && event.type !== 'person.changed') return event;
    const { personId, roles, name } = event.data;
    const place = places.get(personId) ?? places.size + 1;
    places.set(personId, place);
    if (name !== LOCKED_TEXT) return event;
    return { ...event, data: { ...event.data, name: `Person ${place}: ${roleNames(roles)}`, title: '' } };
  });
}
