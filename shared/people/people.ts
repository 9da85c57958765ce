import type { EventOf } from '../event-kind.ts';
import type { identityEvents } from '../identity/events.ts';
import { ROLE_LABEL, type Role } from '../playbook/roles.ts';
import type { LockReason, personEvents } from './events.ts';

/** A person of the room. Leavers are retired, never deleted: the log still names them. */
export type Person = {
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly backupId: string | null;
  readonly retired: boolean;
  /** Base64 of the public key that this person signs with now; null before they have one. */
  readonly key: string | null;
};

/** The people of a room, in order of arrival, who is at the keyboard, and why it is locked, if it is. */
export type People = {
  readonly list: readonly Person[];
  readonly atKeyboard: string | null;
  readonly locked: LockReason | null;
};

export const NO_PEOPLE: People = { list: [], atKeyboard: null, locked: null };

/** Whoever has left is nobody's backup any more. */
function retire(one: Person, personId: string): Person {
  if (one.personId === personId) return { ...one, retired: true };
  return one.backupId === personId ? { ...one, backupId: null } : one;
}

type PeopleEvent =
  | EventOf<typeof personEvents>
  | Extract<EventOf<typeof identityEvents>, { type: 'identity.enrolled' | 'identity.revoked' }>;

function withKey(people: People, personId: string, key: string | null): People {
  const give = (one: Person) => (one.personId === personId ? { ...one, key } : one);
  return { ...people, list: people.list.map(give) };
}

/** Applies one event about people. */
export function evolvePeople(people: People, event: PeopleEvent): People {
  switch (event.type) {
    case 'identity.enrolled':
      return withKey(people, event.data.personId, event.data.key);
    case 'identity.revoked':
      return withKey(people, event.data.personId, null);
    case 'person.added':
      return { ...people, list: [...people.list, { ...event.data, retired: false, key: null }] };
    case 'person.changed': {
      const change = (one: Person) =>
        one.personId === event.data.personId ? { ...one, ...event.data } : one;
      return { ...people, list: people.list.map(change) };
    }
    case 'person.retired': {
      const { personId } = event.data;
      return { ...people, list: people.list.map((one) => retire(one, personId)) };
    }
    case 'keyboard.taken':
      return { ...people, atKeyboard: event.data.personId };
    case 'keyboard.locked':
      return { ...people, locked: event.data.why };
    case 'keyboard.unlocked':
      return { ...people, locked: null };
  }
}

/** The person with this id, retired or not; null if unknown. */
export function personById(people: People, personId: string | null): Person | null {
  return people.list.find((one) => one.personId === personId) ?? null;
}

/** Everybody who still works here. */
export function activePeople(people: People): readonly Person[] {
  return people.list.filter((one) => !one.retired);
}

/** Everybody who still works here and has this person as backup. */
export function backedBy(people: People, personId: string): readonly Person[] {
  return activePeople(people).filter((one) => one.backupId === personId);
}

/** Those who hold a role now, in order of arrival. */
export function holdersOf(people: People, role: Role): readonly Person[] {
  return activePeople(people).filter((one) => one.roles.includes(role));
}

/** How the log names an actor: the person's title, or Holdline itself. */
export function actorName(people: People, actor: string): string {
  return personById(people, actor)?.name ?? (actor === 'system' ? 'Holdline' : 'Someone unknown');
}

/** A person's roles in words: "Incident lead, Scribe". */
export function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => ROLE_LABEL[role]).join(', ');
}
