import { type Erasures, evolveErasures, NO_ERASURES } from '../erasure/erasures.ts';
import { evolvePeople, NO_PEOPLE, type People } from '../people/people.ts';
import type { RegistryEvent } from './events.ts';

/** The state of the registry log: the room, its people, and who is at the keyboard. */
export type RoomState = {
  readonly position: number;
  readonly name: string | null;
  readonly zone: string;
  readonly people: People;
  /** Base64 of the log key that seals now; null while the room has no keys. */
  readonly logKey: string | null;
  /** Whose sealed fields were erased, in every log of the room. */
  readonly erasures: Erasures;
};

export const EMPTY_ROOM: RoomState = {
  position: 0,
  name: null,
  zone: 'UTC',
  people: NO_PEOPLE,
  logKey: null,
  erasures: NO_ERASURES,
};

/** Applies one registry event. */
export function evolveRoom(room: RoomState, event: RegistryEvent): RoomState {
  const next = { ...room, position: room.position + 1 };
  switch (event.type) {
    case 'room.created':
    case 'room.changed':
      return { ...next, name: event.data.name, zone: event.data.zone };
    case 'room.opened':
    case 'room.accepted':
    case 'checkpoint.anchored':
      return next;
    case 'content.erased':
      return { ...next, erasures: evolveErasures(room.erasures, event) };
    case 'log.keyed':
      return { ...next, logKey: event.data.key };
    case 'person.added':
    case 'person.changed':
    case 'person.retired':
    case 'keyboard.taken':
    case 'identity.enrolled':
    case 'identity.revoked':
      return { ...next, people: evolvePeople(room.people, event) };
  }
}

/** Applies registry events in order. */
export function foldRoom(events: readonly RegistryEvent[], from: RoomState = EMPTY_ROOM): RoomState {
  return events.reduce(evolveRoom, from);
}
