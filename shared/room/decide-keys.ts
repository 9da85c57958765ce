import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { activePeople, evolvePeople, type Person, personById } from '../people/people.ts';
import { strandingRefusal } from '../people/permissions.ts';
import type { NewRegistryEvent, RegistryCommand } from './events.ts';
import type { RoomState } from './room.ts';

type Decision = Result<readonly NewRegistryEvent[], Rejection>;
type CommandOf<T extends RegistryCommand['type']> = Extract<RegistryCommand, { readonly type: T }>;

const UNKNOWN = refuse('unknown-person', 'This person is not in the room.');

function activePerson(room: RoomState, personId: string): Person | null {
  const person = personById(room.people, personId);
  return person?.retired ? null : person;
}

/** Gives a person a key, or a new one for the one they lost. The first key of a room comes with its log key. */
function enrol(room: RoomState, command: CommandOf<'key.enrol'>, actor: string): Decision {
  const { personId, key, logKey } = command;
  const person = activePerson(room, personId);
  if (!person) return UNKNOWN;
  if ((room.logKey === null) !== (logKey !== null))
    return refuse('log-key', 'This room has its log key already. Enrol keys under People.');
  if (room.logKey === null && personId !== actor)
    return refuse('first-key', 'The first key of a room is that of the administrator at the keyboard.');
  if (person.key !== null && personId === actor) {
    const sentence =
      'A new key for you has to be vouched for by another administrator. Put them at the keyboard.';
    return refuse('own-key', sentence);
  }
  const keyed: NewRegistryEvent[] =
    logKey === null ? [] : [{ type: 'log.keyed', data: { key: logKey, previous: null } }];
  const revoked: NewRegistryEvent[] =
    person.key === null ? [] : [revocation(personId, person.key, 'A new key takes its place.')];
  return ok([
    ...keyed,
    ...revoked,
    { type: 'identity.enrolled', data: { personId, key, replaces: person.key } },
  ]);
}

type Revocation = Extract<NewRegistryEvent, { readonly type: 'identity.revoked' }>;

function revocation(personId: string, key: string, reason: string): Revocation {
  return { type: 'identity.revoked', data: { personId, key, reason } };
}

/** Takes a key away from a person without a new one. */
function revoke(room: RoomState, { personId, reason }: CommandOf<'key.revoke'>): Decision {
  const person = activePerson(room, personId);
  if (!person) return UNKNOWN;
  if (person.key === null) return refuse('no-key', `${person.name} has no key to revoke.`);
  if (room.people.atKeyboard === personId)
    return refuse('at-keyboard', `${person.name} is at the keyboard. Switch to another administrator first.`);
  const event = revocation(personId, person.key, reason);
  const after = evolvePeople(room.people, { ...event, at: 0, by: '' });
  const stranding = strandingRefusal(room.people, after, true);
  if (stranding) return stranding;
  if (reason.trim() === '')
    return refuse('no-reason', 'Say why the key is revoked. One line is enough; it goes into the log.');
  return ok([event]);
}

/** Gives the room another log key, signed for by the one before. */
function rekey(room: RoomState, key: string): Decision {
  if (room.logKey === null)
    return refuse('no-keys', 'This room has no keys yet. Give it keys under People first.');
  return ok([{ type: 'log.keyed', data: { key, previous: room.logKey } }]);
}

/** Locks the keyboard: something to unlock it with has to be there. */
function lock(room: RoomState, { why }: CommandOf<'keyboard.lock'>): Decision {
  if (!activePeople(room.people).some((one) => one.key !== null))
    return refuse('no-keys', 'This room has no keys yet, so nothing could unlock it. Give it keys first.');
  if (room.people.locked !== null) return refuse('already', 'It is locked already.');
  return ok([{ type: 'keyboard.locked', data: { why } }]);
}

/** Seats a person whose key was opened, and unlocks the keyboard. */
function unlock(room: RoomState, personId: string): Decision {
  const person = activePerson(room, personId);
  if (!person) return UNKNOWN;
  if (person.key === null)
    return refuse('no-key', `${person.name} has no key, so no passphrase unlocks it for them.`);
  const isThere = room.people.atKeyboard === personId;
  if (isThere && room.people.locked === null)
    return refuse('already', `${person.name} is at the keyboard already.`);
  const taken: NewRegistryEvent[] = isThere ? [] : [{ type: 'keyboard.taken', data: { personId } }];
  return ok([...taken, { type: 'keyboard.unlocked', data: { personId } }]);
}

const TOLD = {
  'passphrase.refuse': 'passphrase.refused',
  'passphrase.accept': 'passphrase.accepted',
  'passphrase.change': 'passphrase.changed',
} as const;

/** Records what happened to a passphrase. */
function tell(room: RoomState, { type, personId }: CommandOf<keyof typeof TOLD>): Decision {
  const person = personById(room.people, personId);
  return person ? ok([{ type: TOLD[type], data: { personId } }]) : UNKNOWN;
}

/** What takes the key of a leaver away; nothing where they have none. */
export function leaving({ personId, key }: Person): readonly NewRegistryEvent[] {
  return key === null ? [] : [revocation(personId, key, 'They left the room.')];
}

type KeyCommand = CommandOf<
  'keyboard.lock' | 'keyboard.unlock' | 'key.enrol' | 'key.revoke' | 'log.rekey' | keyof typeof TOLD
>;

/** Decides a command about keys, passphrases and the lock of the keyboard. */
export function decideKeys(room: RoomState, command: KeyCommand, actor: string): Decision {
  switch (command.type) {
    case 'keyboard.lock':
      return lock(room, command);
    case 'keyboard.unlock':
      return unlock(room, command.personId);
    case 'key.enrol':
      return enrol(room, command, actor);
    case 'key.revoke':
      return revoke(room, command);
    case 'log.rekey':
      return rekey(room, command.key);
    case 'passphrase.refuse':
    case 'passphrase.accept':
    case 'passphrase.change':
      return tell(room, command);
  }
}
