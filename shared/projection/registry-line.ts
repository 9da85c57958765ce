import { actorName, type People, roleNames } from '../people/people.ts';
import type { RegistryEvent } from '../room/events.ts';
import { EMPTY_ROOM, evolveRoom, type RoomState } from '../room/room.ts';
import type { Line } from './line.ts';

/** One event of the room's own log as a row for people. */
export type RegistryRow = Line & {
  readonly position: number;
  readonly at: number;
  readonly by: string;
  readonly actor: string;
  readonly type: RegistryEvent['type'];
};

const line = (subject: string | null, text: string): Line => ({ subject, text, tone: 'plain' });

function changes(before: RoomState, event: Extract<RegistryEvent, { type: 'person.changed' }>): string {
  const old = before.people.list.find((one) => one.personId === event.data.personId);
  const { name, title, roles, backupId } = event.data;
  const what = [
    old?.name === name ? null : `name ${name}`,
    old?.title === title ? null : `title ${title}`,
    old && roleNames(old.roles) === roleNames(roles) ? null : `roles ${roleNames(roles)}`,
    old?.backupId === backupId ? null : `backup ${backupId ? actorName(before.people, backupId) : 'nobody'}`,
  ].filter((one) => one !== null);
  return what.length === 0 ? 'was saved without a change' : `now has ${what.join(', ')}`;
}

function lineOf(before: RoomState, event: RegistryEvent, people: People): Line {
  const who = actorName(people, event.by);
  switch (event.type) {
    case 'room.created':
      return line('Room', `${event.data.name} was made, in the time zone ${event.data.zone}`);
    case 'room.opened':
      return line('Holdline', `${event.data.runtime.app} opened the room on ${event.data.runtime.platform}`);
    case 'person.added': {
      const { name, title, roles } = event.data;
      return line(name, `joined${title === '' ? '' : ` as ${title}`} with the roles ${roleNames(roles)}`);
    }
    case 'person.changed':
      return line(actorName(before.people, event.data.personId), changes(before, event));
    case 'person.retired':
      return line(actorName(people, event.data.personId), `was retired by ${who}`);
    case 'keyboard.taken':
      return line(actorName(people, event.data.personId), 'sat down at the keyboard');
  }
}

/** Every event of the room's log as a row, oldest first. */
export function projectRegistry(events: readonly RegistryEvent[], people: People): readonly RegistryRow[] {
  let before = EMPTY_ROOM;
  return events.map((event, position) => {
    const { at, by, type } = event;
    const row = { ...lineOf(before, event, people), position, at, by, actor: actorName(people, by), type };
    before = evolveRoom(before, event);
    return row;
  });
}
