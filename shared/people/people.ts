import type { EventOf } from '../event-kind.ts';
import type { identityEvents } from '../identity/events.ts';
import { ROLE_LABEL, type Role } from '../playbook/roles.ts';
import type { absenceEvents } from './absence-events.ts';
import type { LockReason, personEvents } from './events.ts';

/** When somebody is away: from one instant (epoch ms UTC) up to, and without, another. */
export type Absence = { readonly from: number; readonly until: number };

/** A person of the room. Leavers are retired, never deleted: the log still names them. */
export type Person = {
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly backupId: string | null;
  readonly retired: boolean;
  /** When they are away, as they or an administrator said; null where nothing is known of it. */
  readonly absence: Absence | null;
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
  | EventOf<typeof absenceEvents>
  | Extract<EventOf<typeof identityEvents>, { type: 'identity.enrolled' | 'identity.revoked' }>;

function withChange(people: People, personId: string, change: Partial<Person>): People {
  const give = (one: Person) => (one.personId === personId ? { ...one, ...change } : one);
  return { ...people, list: people.list.map(give) };
}

/** Applies one event about people. */
export function evolvePeople(people: People, event: PeopleEvent): People {
  switch (event.type) {
    case 'identity.enrolled':
      return withChange(people, event.data.personId, { key: event.data.key });
    case 'identity.revoked':
      return withChange(people, event.data.personId, { key: null });
    case 'person.added': {
      const added = { ...event.data, retired: false, absence: null, key: null };
      return { ...people, list: [...people.list, added] };
    }
    case 'person.changed':
      return withChange(people, event.data.personId, event.data);
    case 'absence.planned': {
      const { personId, ...absence } = event.data;
      return withChange(people, personId, { absence });
    }
    case 'absence.ended':
      return withChange(people, event.data.personId, { absence: null });
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

/** Whether anybody here has a key now: from then on decisions are signed. */
export function isKeyed(people: People): boolean {
  return people.list.some((one) => one.key !== null);
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
