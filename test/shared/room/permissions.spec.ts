import { describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/playbook/roles.ts';
import { decideRoom } from '../../../shared/room/decide-room.ts';
import {
  type RegistryCommand,
  type RegistryEvent,
  registryCommandSchema,
} from '../../../shared/room/events.ts';
import { foldRoom, type RoomState } from '../../../shared/room/room.ts';
import { alarmRaised, expectRefused, given, SAMPLE_PEOPLE } from '../../support/given.ts';

const K = [
  '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  'PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=',
  '/FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU=',
] as const;

/** A person’s name in these tests: their id, as a name. */
const nameOf = (personId: string): string => personId.charAt(0).toUpperCase() + personId.slice(1);
const stamp = { at: 1, by: 'system' } as const;
const added = (personId: string, ...roles: Role[]): RegistryEvent => ({
  type: 'person.added',
  ...stamp,
  data: { personId, name: nameOf(personId), title: '', roles, backupId: null },
});
const enrolled = (personId: string, key: string): RegistryEvent => ({
  type: 'identity.enrolled',
  ...stamp,
  data: { personId, key, replaces: null },
});
const at = (personId: string): RegistryEvent => ({ type: 'keyboard.taken', ...stamp, data: { personId } });
const MADE: RegistryEvent = { type: 'room.created', ...stamp, data: { name: 'Desk', zone: 'UTC' } };
const KEYED: RegistryEvent = { type: 'log.keyed', ...stamp, data: { key: K[0], previous: null } };

const plain = (actor: string) =>
  foldRoom([MADE, added('ada', 'administrator'), added('ben', 'scribe'), at(actor)]);
const keyed = (...more: readonly RegistryEvent[]) =>
  foldRoom([
    MADE,
    added('ada', 'administrator'),
    added('ben', 'administrator', 'scribe'),
    KEYED,
    enrolled('ada', K[1]),
    at('ada'),
    ...more,
  ]);

function answer(room: RoomState, command: RegistryCommand): string {
  const actor = room.people.atKeyboard ?? '';
  const decision = decideRoom(room, command, {
    at: 1,
    actor,
    newId: () => 'new',
    signature: 'none',
    playbook: () => null,
  });
  if (decision.ok) return decision.value.map(({ type }) => type).join();
  expect(decision.error.sentence).toMatch(/^[A-Z].{10,}\.$/s);
  return decision.error.code;
}

const add: RegistryCommand = {
  type: 'person.add',
  name: 'Cleo',
  title: '',
  roles: ['legal'],
  backupId: null,
};
const change = (personId: string, ...roles: Role[]): RegistryCommand => ({
  type: 'person.change',
  personId,
  name: nameOf(personId),
  title: '',
  roles,
  backupId: null,
});
const enrol = (personId: string, key: string = K[2]): RegistryCommand => ({
  type: 'key.enrol',
  personId,
  key,
  logKey: null,
});

describe('an administrator', () => {
  it('alone changes people and the room; the others read why not', () => {
    expect(answer(plain('ada'), add)).toBe('person.added');
    for (const command of [
      add,
      change('ben', 'legal'),
      { type: 'person.retire', personId: 'ada' },
      { type: 'room.change', name: 'Other', zone: 'UTC' },
      enrol('ben'),
    ] as const)
      expect(answer(plain('ben'), command)).toBe('not-administrator');
  });

  it('is the first person who still works here where nobody has the role', () => {
    const old = (actor: string) => foldRoom([MADE, added('ada', 'scribe'), added('ben', 'legal'), at(actor)]);
    expect([answer(old('ada'), add), answer(old('ben'), add)]).toEqual(['person.added', 'not-administrator']);
  });

  it('who is the last one neither leaves nor loses the role', () => {
    expect(answer(plain('ada'), change('ada', 'scribe'))).toBe('last-administrator');
    const two = foldRoom([MADE, added('ada', 'administrator'), added('ben', 'administrator'), at('ada')]);
    expect(answer(two, change('ada', 'scribe'))).toBe('person.changed');
    expect(answer(two, { type: 'person.retire', personId: 'ben' })).toBe('person.retired');
  });

  it('needs a key in a room with keys, and the last one with a key stays', () => {
    expect(answer(keyed(at('ben')), add)).toBe('no-key');
    expect(answer(keyed(), change('ada', 'scribe'))).toBe('last-administrator');
    expect(answer(keyed(enrolled('ben', K[2])), change('ada', 'scribe'))).toBe('person.changed');
    expect(
      answer(keyed(enrolled('ben', K[2])), { type: 'key.revoke', personId: 'ben', reason: 'Lost.' }),
    ).toBe('identity.revoked');
  });

  it('gets a new key from another administrator, never from themselves', () => {
    expect(answer(keyed(), enrol('ada'))).toBe('own-key');
    expect(answer(keyed(enrolled('ben', K[2])), enrol('ben', K[0]))).toBe(
      'identity.revoked,identity.enrolled',
    );
  });
});

describe('a locked keyboard', () => {
  const locked = keyed({ type: 'keyboard.locked', ...stamp, data: { why: 'idle' } });

  it('takes nothing from a window, and what Holdline itself records', () => {
    for (const command of [add, { type: 'keyboard.take', personId: 'ben' }, enrol('ben')] as const)
      expect(answer(locked, command)).toBe('locked');
    expect(answer(locked, { type: 'keyboard.lock', why: 'sleep' })).toBe('already');
    expect(answer(locked, { type: 'passphrase.refuse', personId: 'ada' })).toBe('passphrase.refused');
  });

  it('is unlocked by a key, and by nobody without one', () => {
    expect(answer(locked, { type: 'keyboard.unlock', personId: 'ada' })).toBe('keyboard.unlocked');
    expect(answer(locked, { type: 'keyboard.unlock', personId: 'ben' })).toBe('no-key');
    expect(answer(keyed(), { type: 'keyboard.take', personId: 'ben' })).toBe('keyboard.taken');
    expect(answer(keyed(at('ben')), { type: 'keyboard.take', personId: 'ada' })).toBe('passphrase');
    expect(answer(plain('ada'), { type: 'keyboard.lock', why: 'idle' })).toBe('no-keys');
  });

  it('refuses every command about an incident but those of Holdline’s own clock', () => {
    const story = alarmRaised();
    const people = { ...SAMPLE_PEOPLE, locked: 'idle' as const };
    const note = { type: 'note.add', text: 'x', happenedAt: null } as const;
    expectRefused(given(story.events, story.at, people).ask(note), 'locked');
    const warn = given(story.events, story.at, people).ask(
      { type: 'stage.warn', percent: 50 },
      { by: 'system', afterMs: 60_000 },
    );
    expect(warn.ok).toBe(true);
  });
});

describe('an observer', () => {
  it('who is nothing else writes nothing into an incident', () => {
    const story = alarmRaised();
    const list = SAMPLE_PEOPLE.list.map((one) => ({ ...one, roles: ['observer' as const] }));
    const note = { type: 'note.add', text: 'x', happenedAt: null } as const;
    expectRefused(given(story.events, story.at, { ...SAMPLE_PEOPLE, list }).ask(note), 'observer');
    expect(story.ask(note).ok).toBe(true);
  });
});

describe('what only main can have done', () => {
  it('is no command that a window may give', () => {
    for (const command of [
      { type: 'keyboard.lock', why: 'idle' },
      { type: 'keyboard.unlock', personId: 'ada' },
      enrol('ada'),
      { type: 'log.rekey', key: K[0] },
      { type: 'passphrase.accept', personId: 'ada' },
    ])
      expect(registryCommandSchema.safeParse(command).success).toBe(false);
  });
});
