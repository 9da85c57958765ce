import { decideErasure } from '../erasure/decide-erasure.ts';
import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { evolvePeople, type Person, personById } from '../people/people.ts';
import { administeringRefusal, LOCKED, strandingRefusal } from '../people/permissions.ts';
import { personProblem } from '../people/person-problem.ts';
import { ROLES } from '../playbook/roles.ts';
import { decideAbsence } from './decide-absence.ts';
import { decideEnvelope } from './decide-envelope.ts';
import { decideFigures } from './decide-figures.ts';
import * as keys from './decide-keys.ts';
import { decideTemplates } from './decide-templates.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import type { RoomState } from './room.ts';
import type { RoomFacts } from './room-facts.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;

const NO_NAME = 'Give the room a name, for example "Group communications".';

type Founding = Extract<RegistryCommand, { type: 'room.create' | 'room.found' }>;
type Drafts = Founding['people'];

/** The first person of a room administers it: nobody else is there who could give them the role. */
function withAdministrator(people: Drafts): Drafts {
  return people.map((person, index) => {
    const roles = ROLES.filter((role) => person.roles.includes(role) || role === 'administrator');
    return index === 0 ? { ...person, roles } : person;
  });
}

function create(room: RoomState, command: Founding, facts: RoomFacts): Decision {
  if (room.name !== null)
    return refuse('room-exists', 'This room exists already. Open another file for another room.');
  if (command.name.trim() === '') return refuse('no-name', NO_NAME);
  const people = withAdministrator(command.people);
  const drafts = people.map((person, index): Person => {
    const backup = command.backups[index] ?? null;
    const backupId = backup === null ? null : String(backup);
    return { ...person, personId: String(index), backupId, retired: false, absence: null, key: null };
  });
  const problem = drafts.map((draft) => personProblem(drafts, draft)).find((one) => one !== null);
  if (problem) return problem;
  const ids = people.map(() => facts.newId());
  const added = people.map((person, index): NewRegistryEvent => {
    const backupId = ids[command.backups[index] ?? ids.length] ?? null;
    return { type: 'person.added', data: { ...person, personId: ids[index] ?? '', backupId } };
  });
  const personId = ids[0] ?? '';
  return ok<readonly NewRegistryEvent[]>([
    { type: 'room.created', data: { name: command.name, zone: command.zone } },
    ...added,
    ...(command.type === 'room.found' ? firstKeys(command, personId) : []),
    { type: 'keyboard.taken', data: { personId } },
  ]);
}

function firstKeys(
  { logKey, key }: Extract<RegistryCommand, { type: 'room.found' }>,
  personId: string,
): readonly NewRegistryEvent[] {
  return [
    { type: 'log.keyed', data: { key: logKey, previous: null } },
    { type: 'identity.enrolled', data: { personId, key, replaces: null } },
  ];
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
  if (personId === null) return ok([{ type: 'person.added', data: { personId: facts.newId(), ...about } }]);
  const changed: NewRegistryEvent = { type: 'person.changed', data: { personId, ...about } };
  return strandedBy(room, changed) ?? ok([changed]);
}

/** Why an event about a person would leave the room without an administrator, or null. */
function strandedBy(
  { people, logKey }: RoomState,
  event: Extract<NewRegistryEvent, { type: 'person.changed' | 'person.retired' }>,
): Decision | null {
  const after = evolvePeople(people, { ...event, at: 0, by: '' });
  return strandingRefusal(people, after, logKey !== null);
}

function retire(room: RoomState, personId: string): Decision {
  const person = personById(room.people, personId);
  if (!person || person.retired) return refuse('unknown-person', 'This person is not in the room.');
  if (room.people.atKeyboard === personId) {
    return refuse('at-keyboard', `${person.name} is at the keyboard. Switch to somebody else first.`);
  }
  const retired: NewRegistryEvent = { type: 'person.retired', data: { personId } };
  return strandedBy(room, retired) ?? ok([...keys.leaving(person), retired]);
}

function take(room: RoomState, personId: string): Decision {
  const person = personById(room.people, personId);
  if (!person || person.retired) return refuse('unknown-person', 'This person is not in the room.');
  if (room.people.atKeyboard === personId)
    return refuse('already', `${person.name} is at the keyboard already.`);
  if (person.key !== null)
    return refuse('passphrase', `${person.name} has a key: their passphrase takes the keyboard.`);
  return ok([{ type: 'keyboard.taken', data: { personId } }]);
}

const ADMINISTERING: readonly RegistryCommand['type'][] = [
  'room.change',
  'person.add',
  'person.change',
  'person.retire',
  'key.enrol',
  'key.revoke',
];

/** What people ask for beside it. A locked keyboard takes none of it. */
const FOR_PEOPLE: readonly RegistryCommand['type'][] = [
  'absence.plan',
  'absence.end',
  'keyboard.take',
  'passphrase.change',
  'log.rekey',
];

/** Why nobody, or not this person, may do this now, or null. Holdline's own acts go through a locked keyboard. */
function barred(room: RoomState, { type }: RegistryCommand, facts: RoomFacts): Decision | null {
  const isAdministering = ADMINISTERING.includes(type);
  if (room.people.locked !== null && (isAdministering || FOR_PEOPLE.includes(type)))
    return refuse('locked', LOCKED);
  return isAdministering ? administeringRefusal(room.people, room.logKey !== null, facts.actor) : null;
}

/** Decides a registry command: the events it causes, or why not. Pure. */
export function decideRoom(room: RoomState, command: RegistryCommand, facts: RoomFacts): Decision {
  if (command.type === 'room.create' || command.type === 'room.found') return create(room, command, facts);
  if (room.name === null) return refuse('no-room', 'Create the room first: give it a name and its people.');
  return barred(room, command, facts) ?? decideOpen(room, command, facts);
}

function anchor({ how, heads }: Extract<RegistryCommand, { type: 'checkpoint.anchor' }>): Decision {
  return ok(heads.map((head) => ({ type: 'checkpoint.anchored' as const, data: { how, ...head } })));
}

type PersonCommand = Extract<
  RegistryCommand,
  { readonly type: `absence.${string}` | 'person.add' | 'person.change' | 'person.retire' }
>;

function decidePerson(room: RoomState, command: PersonCommand, facts: RoomFacts): Decision {
  switch (command.type) {
    case 'person.add':
    case 'person.change':
      return changePerson(room, command, facts);
    case 'person.retire':
      return retire(room, command.personId);
    case 'absence.plan':
    case 'absence.end':
      return decideAbsence(room, command, facts);
  }
}

type OverCommand = Extract<RegistryCommand, { readonly type: `figures.${string}` | `template.${string}` }>;

/** What the room lays over the playbooks: figures and templates. */
function decideOver(room: RoomState, command: OverCommand, facts: RoomFacts): Decision {
  return command.type === 'figures.change' || command.type === 'figures.restore'
    ? decideFigures(room, command, facts)
    : decideTemplates(room, command, facts);
}

function decideOpen(
  room: RoomState,
  command: Exclude<RegistryCommand, Founding>,
  facts: RoomFacts,
): Decision {
  switch (command.type) {
    case 'room.open':
      return ok([{ type: 'room.opened', data: { runtime: command.runtime } }]);
    case 'room.accept':
      return ok([{ type: 'room.accepted', data: { missed: command.missed } }]);
    case 'checkpoint.anchor':
      return anchor(command);
    case 'content.erase':
      return decideErasure(room.people, command, facts);
    case 'room.change':
      return changeRoom(room, command);
    case 'person.add':
    case 'person.change':
    case 'person.retire':
    case 'absence.plan':
    case 'absence.end':
      return decidePerson(room, command, facts);
    case 'envelope.propose':
    case 'envelope.consent':
    case 'envelope.withdraw':
      return decideEnvelope(room, command, facts);
    case 'figures.change':
    case 'figures.restore':
    case 'template.save':
    case 'template.retire':
    case 'template.restore':
    case 'template.import':
      return decideOver(room, command, facts);
    case 'keyboard.take':
      return take(room, command.personId);
    case 'keyboard.lock':
    case 'keyboard.unlock':
    case 'key.enrol':
    case 'key.revoke':
    case 'log.rekey':
    case 'passphrase.refuse':
    case 'passphrase.accept':
    case 'passphrase.change':
      return keys.decideKeys(room, command, facts.actor);
  }
}
