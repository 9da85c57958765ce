import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { activePeople, type People, personById } from '../people/people.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import type { RoomState } from './room.ts';

/** What main stamps at the door of the registry. */
export type RoomFacts = { readonly at: number; readonly actor: string; readonly newId: () => string };

type Decision = Result<readonly NewRegistryEvent[], Rejection>;

function create(
  room: RoomState,
  command: Extract<RegistryCommand, { type: 'room.create' }>,
  facts: RoomFacts,
) {
  if (room.name !== null)
    return refuse('room-exists', 'This room exists already. Open another file for another room.');
  if (command.name.trim() === '')
    return refuse('no-name', 'Give the room a name, for example "Group communications".');
  const ids = command.people.map(() => facts.newId());
  const added = command.people.map((person, index): NewRegistryEvent => {
    const backup = command.backups[index] ?? null;
    const backupId = backup === null || backup === index ? null : (ids[backup] ?? null);
    return { type: 'person.added', data: { ...person, personId: ids[index] ?? '', backupId } };
  });
  return ok<readonly NewRegistryEvent[]>([
    { type: 'room.created', data: { name: command.name, zone: command.zone } },
    ...added,
    { type: 'keyboard.taken', data: { personId: ids[0] ?? '' } },
  ]);
}

function backupProblem(people: People, personId: string | null, backupId: string | null): string | null {
  if (backupId === null) return null;
  if (backupId === personId) return 'Nobody can be their own backup. Choose somebody else, or nobody.';
  const backup = personById(people, backupId);
  return backup && !backup.retired ? null : 'The backup must be a person of this room.';
}

function changePerson(
  room: RoomState,
  command: Extract<RegistryCommand, { type: 'person.add' | 'person.change' }>,
  facts: RoomFacts,
): Decision {
  const personId = command.type === 'person.change' ? command.personId : null;
  const { name, title, roles, backupId } = command;
  if (personId !== null && !personById(room.people, personId)) {
    return refuse('unknown-person', 'This person is not in the room.');
  }
  const problem = backupProblem(room.people, personId, backupId);
  if (problem) return refuse('backup', problem);
  const same = activePeople(room.people).find((one) => one.name === name && one.personId !== personId);
  if (same)
    return refuse('same-name', `There is already a ${name} in this room. Add a second name or an initial.`);
  const about = { name, title, roles, backupId };
  return personId === null
    ? ok([{ type: 'person.added', data: { personId: facts.newId(), ...about } }])
    : ok([{ type: 'person.changed', data: { personId, ...about } }]);
}

function retire(room: RoomState, personId: string): Decision {
  const person = personById(room.people, personId);
  if (!person || person.retired) return refuse('unknown-person', 'This person is not in the room.');
  if (room.people.atKeyboard === personId) {
    return refuse('at-keyboard', `${person.name} is at the keyboard. Switch to somebody else first.`);
  }
  return ok([{ type: 'person.retired', data: { personId } }]);
}

function take(room: RoomState, personId: string): Decision {
  const person = personById(room.people, personId);
  if (!person || person.retired) return refuse('unknown-person', 'This person is not in the room.');
  if (room.people.atKeyboard === personId)
    return refuse('already', `${person.name} is at the keyboard already.`);
  return ok([{ type: 'keyboard.taken', data: { personId } }]);
}

/** Decides a registry command: the events it causes, or why not. Pure. */
export function decideRoom(room: RoomState, command: RegistryCommand, facts: RoomFacts): Decision {
  if (command.type === 'room.create') return create(room, command, facts);
  if (room.name === null) return refuse('no-room', 'Create the room first: give it a name and its people.');
  switch (command.type) {
    case 'room.open':
      return ok([{ type: 'room.opened', data: { runtime: command.runtime } }]);
    case 'person.add':
    case 'person.change':
      return changePerson(room, command, facts);
    case 'person.retire':
      return retire(room, command.personId);
    case 'keyboard.take':
      return take(room, command.personId);
  }
}
