import { describe, expect, it } from 'vitest';
import { NO_PEOPLE } from '../../../shared/people/people.ts';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import {
  type RegistryCommand,
  type RegistryEvent,
  registryCommandSchema,
} from '../../../shared/room/events.ts';
import { EMPTY_ROOM, evolveRoom, foldRoom, type RoomState } from '../../../shared/room/room.ts';

const person = (name: string) => ({ name, title: '', roles: ['scribe' as const], backupId: null });

function create(
  names: readonly string[],
  backups: readonly (number | null)[] = names.map(() => null),
): Extract<RegistryCommand, { type: 'room.create' }> {
  const people = names.map(person);
  return { type: 'room.create', name: 'Desk', zone: 'Europe/London', people, backups: [...backups] };
}

let ids = 0;
const factsOf = (room: RoomState) => ({
  at: 1,
  actor: room.people.atKeyboard ?? 'system',
  newId: () => {
    ids += 1;
    return `p${ids}`;
  },
  signature: 'none' as const,
  playbook: () => null,
});

type Told = { readonly room: RoomState; readonly events: readonly RegistryEvent[] };

function tell({ room, events }: Told, command: RegistryCommand): Told {
  const decision = decideRoom(room, command, factsOf(room));
  if (!decision.ok) throw new Error(decision.error.sentence);
  const by = room.people.atKeyboard ?? 'system';
  const told = decision.value.map((event) => ({ ...event, at: 1, by }) as RegistryEvent);
  return { room: told.reduce(evolveRoom, room), events: [...events, ...told] };
}

const started = (...names: readonly string[]): Told => tell({ room: EMPTY_ROOM, events: [] }, create(names));
const idOf = ({ room }: Told, name: string): string =>
  room.people.list.find((one) => one.name === name)?.personId ?? '';
const said = ({ events }: Told) =>
  projectRegistry(events, foldRoom(events).people).map(({ subject, text }) => `${subject} ${text}`);

function refusedAs(told: Told, command: RegistryCommand): string {
  const decision = decideRoom(told.room, command, factsOf(told.room));
  if (decision.ok) return 'accepted';
  expect(decision.error.sentence).toMatch(/^[A-Z].{10,}\.$/s);
  return decision.error.code;
}

describe('the people of a room', () => {
  it.each(['Ada Lind', ' ada  LIND', 'Ada\u200B Lind', 'Ａda Lind'])(
    'have names that tell them apart, however a room gets them (%j)',
    (name) => {
      const room = started('Ada Lind', 'Dan Roth');
      expect(refusedAs({ room: EMPTY_ROOM, events: [] }, create(['Ada Lind', name]))).toBe('same-name');
      expect(refusedAs(room, { type: 'person.add', ...person(name) })).toBe('same-name');
      const personId = idOf(room, 'Dan Roth');
      expect(refusedAs(room, { type: 'person.change', personId, ...person(name) })).toBe('same-name');
    },
  );

  it('keep their own name when they change, and may take the name of somebody who left', () => {
    const room = started('Ada Lind', 'Dan Roth');
    const dan = idOf(room, 'Dan Roth');
    expect(refusedAs(room, { type: 'person.change', personId: dan, ...person('Dan Roth') })).toBe('accepted');
    const gone = tell(room, { type: 'person.retire', personId: dan });
    expect(refusedAs(gone, { type: 'person.add', ...person('Dan Roth') })).toBe('accepted');
  });

  it('have a name that can be seen', () => {
    const hidden = { type: 'person.add', ...person('\u200B\u202E ') };
    expect(registryCommandSchema.safeParse(hidden).success).toBe(false);
  });

  it('are never their own backup, nor backed by somebody who is not there', () => {
    const empty: Told = { room: EMPTY_ROOM, events: [] };
    expect(refusedAs(empty, create(['Ada', 'Dan'], [0, null]))).toBe('backup');
    expect(refusedAs(empty, create(['Ada', 'Dan'], [7, null]))).toBe('backup');
    const room = started('Ada', 'Dan', 'Eva');
    const [ada, dan, eva] = ['Ada', 'Dan', 'Eva'].map((name) => idOf(room, name));
    const back = (backupId: string | undefined): RegistryCommand => ({
      type: 'person.change',
      personId: dan ?? '',
      ...person('Dan'),
      backupId: backupId ?? '',
    });
    expect(refusedAs(room, back(dan))).toBe('backup');
    expect(refusedAs(room, back('nobody'))).toBe('backup');
    const gone = tell(room, { type: 'person.retire', personId: eva ?? '' });
    expect(refusedAs(gone, back(eva))).toBe('backup');
    expect(refusedAs(gone, back(ada))).toBe('accepted');
  });

  it('may back each other', () => {
    const room = tell({ room: EMPTY_ROOM, events: [] }, create(['Ada', 'Dan'], [1, 0]));
    const [ada, dan] = room.room.people.list;
    expect([ada?.backupId, dan?.backupId]).toEqual([dan?.personId, ada?.personId]);
  });

  it('are not changed after they left, and are nobody’s backup then', () => {
    const room = tell({ room: EMPTY_ROOM, events: [] }, create(['Ada', 'Dan'], [1, null]));
    const personId = idOf(room, 'Dan');
    const gone = tell(room, { type: 'person.retire', personId });
    expect(refusedAs(gone, { type: 'person.change', personId, ...person('Daniel') })).toBe('retired');
    expect(gone.room.people.list[0]?.backupId).toBeNull();
    expect(said(gone).at(-1)).toBe('Ada retired Dan; Ada has no backup now');
  });
});

describe('a change of the room', () => {
  const desk = started('Ada');
  const change = (name: string, zone: string): RegistryCommand => ({ type: 'room.change', name, zone });

  it('gives it another name, another zone, or both, and says what it was before', () => {
    const both = [change('Night desk', 'Europe/London'), change('Day desk', 'UTC')].reduce(tell, desk);
    expect([both.room.name, both.room.zone]).toEqual(['Day desk', 'UTC']);
    expect(said(both).slice(-2)).toEqual([
      'Ada changed the room’s name from Desk to Night desk',
      'Ada changed the room’s name from Night desk to Day desk and its time zone from Europe/London to UTC',
    ]);
  });

  it('is refused without a name, without a change, in no zone of this world, and before there is a room', () => {
    expect(refusedAs(desk, change(' ', 'UTC'))).toBe('no-name');
    expect(refusedAs(desk, change('Desk', 'Europe/London'))).toBe('same');
    expect(registryCommandSchema.safeParse(change('Desk', 'Mars/Olympus')).success).toBe(false);
    expect(refusedAs({ room: EMPTY_ROOM, events: [] }, change('Desk', 'UTC'))).toBe('no-room');
  });
});

describe('the log of the room', () => {
  it('begins each line with the person who did it, and says what changed in the words of before and after', () => {
    const room = started('Ada');
    const personId = idOf(room, 'Ada');
    const saved: RegistryCommand = {
      type: 'person.change',
      personId,
      ...person('Ada'),
      roles: ['scribe', 'administrator'],
      title: 'Head',
    };
    const more: RegistryCommand = { ...saved, roles: ['scribe', 'drafter', 'administrator'] };
    const told = [saved, saved, more].reduce(tell, room);
    expect(said(told)).toEqual([
      'Holdline made the room Desk, in the time zone Europe/London',
      'Holdline added Ada with the roles Scribe, Administrator',
      'Ada sat down at the keyboard',
      'Ada changed Ada: title Head',
      'Ada changed Ada: saved without a change',
      'Ada changed Ada: roles Scribe, Drafter, Administrator',
    ]);
  });
});

describe('what Holdline itself records of a log kept elsewhere', () => {
  const root = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=';

  it('is told in sentences, and no window may claim it', () => {
    const anchored = { how: 'print', logId: 'registry', size: 1, root } as const;
    const missed = [{ logId: 'incident-1', size: 12, root, found: 3 }];
    const events: readonly RegistryEvent[] = [
      { type: 'checkpoint.anchored', at: 0, by: 'system', data: anchored },
      { type: 'room.accepted', at: 0, by: 'system', data: { missed } },
    ];
    expect(projectRegistry(events, NO_PEOPLE).map(({ text }) => text)).toEqual([
      'kept the checkpoint of the room’s log at 1 record: printed on a sheet',
      'went on with a room file that is not the one this computer remembers: the log of incident incident (12 records remembered, 3 found)',
    ]);
    for (const command of [
      { type: 'checkpoint.anchor', how: 'print', heads: [{ logId: 'registry', size: 1, root }] },
      { type: 'room.accept', missed },
    ])
      expect(registryCommandSchema.safeParse(command).success).toBe(false);
  });
});
