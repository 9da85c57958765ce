import { decideErasure, type RecordOf } from '../erasure/decide-erasure.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { type Person, personById } from '../people/people.ts';
import { personProblem } from '../people/person-problem.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import type { RoomState } from './room.ts';

/** What main stamps at the door of the registry. */
export type RoomFacts = {
  readonly at: number;
  readonly actor: string;
  readonly newId: () => string;
  /** What erasing needs to know of a record; without it, nothing can be erased. */
  readonly record?: RecordOf;
};

type Decision = Result<readonly NewRegistryEvent[], Rejection>;

const NO_NAME = 'Give the room a name, for example "Group communications".';

function create(
  room: RoomState,
  command: Extract<RegistryCommand, { type: 'room.create' }>,
  facts: RoomFacts,
): Decision {
  if (room.name !== null)
    return refuse('room-exists', 'This room exists already. Open another file for another room.');
  if (command.name.trim() === '') return refuse('no-name', NO_NAME);
  const drafts = command.people.map((person, index): Person => {
    const backup = command.backups[index] ?? null;
    const backupId = backup === null ? null : String(backup);
    return { ...person, personId: String(index), backupId, retired: false, key: null };
  });
  const problem = drafts.map((draft) => personProblem(drafts, draft)).find((one) => one !== null);
  if (problem) return problem;
  const ids = command.people.map(() => facts.newId());
  const added = command.people.map((person, index): NewRegistryEvent => {
    const backupId = ids[command.backups[index] ?? ids.length] ?? null;
    return { type: 'person.added', data: { ...person, personId: ids[index] ?? '', backupId } };
  });
  return ok<readonly NewRegistryEvent[]>([
    { type: 'room.created', data: { name: command.name, zone: command.zone } },
    ...added,
    { type: 'keyboard.taken', data: { personId: ids[0] ?? '' } },
  ]);
}

function changeRoom(
  room: RoomState,
  { name, zone }: { readonly name: string; readonly zone: string },
): Decision {
  if (name.trim() === '') return refuse('no-name', NO_NAME);
  if (name === room.name && zone === room.zone)
    return refuse('same', 'The room has this name and this time zone already. Change one of them.');
  return ok([{ type: 'room.changed', data: { name, zone } }]);
}

function changePerson(
  room: RoomState,
  command: Extract<RegistryCommand, { type: 'person.add' | 'person.change' }>,
  facts: RoomFacts,
): Decision {
  const personId = command.type === 'person.change' ? command.personId : null;
  const { name, title, roles, backupId } = command;
  const known = personById(room.people, personId);
  if (personId !== null && !known) return refuse('unknown-person', 'This person is not in the room.');
  if (known?.retired)
    return refuse(
      'retired',
      `${known.name} has left and is not changed any more. Add them again as a new person.`,
    );
  const problem = personProblem(room.people.list, { personId, name, backupId });
  if (problem) return problem;
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
    case 'room.accept':
      return ok([{ type: 'room.accepted', data: { missed: command.missed } }]);
    case 'checkpoint.anchor':
      return ok(
        command.heads.map((head) => ({ type: 'checkpoint.anchored', data: { how: command.how, ...head } })),
      );
    case 'content.erase':
      return decideErasure(room.people, command, facts);
    case 'room.change':
      return changeRoom(room, command);
    case 'person.add':
    case 'person.change':
      return changePerson(room, command, facts);
    case 'person.retire':
      return retire(room, command.personId);
    case 'keyboard.take':
      return take(room, command.personId);
  }
}
