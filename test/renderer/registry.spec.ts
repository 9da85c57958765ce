import './support/browser.ts';
import { expect, test } from 'vitest';
import { ACTIONS, actionOf, available } from '../../renderer/commands/registry.ts';
import type { Scene } from '../../renderer/commands/scene.ts';
import { decide } from '../../shared/incident/decide.ts';
import { emptyIncident, evolve } from '../../shared/incident/fold.ts';
import { type IncidentState, isLive } from '../../shared/incident/state.ts';
import { decideRoom } from '../../shared/room/decide-room.ts';
import { EMPTY_ROOM, foldRoom, type RoomState } from '../../shared/room/room.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { UI_ACTIONS } from '../../shared/ui-actions.ts';
import { chainStories } from '../support/chain-stories.ts';
import { envelope } from '../support/envelopes.ts';
import { fullStory } from '../support/full-story.ts';
import { sha256Hex } from '../support/given.ts';
import { sampleDefaults, samplePlaybook } from '../support/sample-playbook.ts';
import { signingKey } from '../support/signing-key.ts';
import { KEYS } from './support/fake-keys.ts';
import { sampleRegistry } from './support/sample-registry.ts';

const story = fullStory().events;

/** Every state of a story in which every kind of event happens, with the instant after it. */
const states = [story, ...chainStories().map((told) => told.events)].flatMap((events) => {
  let state = emptyIncident();
  return events.map((event) => {
    state = evolve(state, event);
    return { state, at: event.at + 1000 };
  });
});

const filled: RoomState = { ...foldRoom(sampleRegistry()), envelopes: [envelope()] };

function sceneOf(state: IncidentState | null, at: number, actor: string, room = filled): Scene {
  const people = { ...room.people, atKeyboard: actor === '' ? null : actor };
  return {
    room: {
      room: { ...room, people },
      file: { state: 'open', path: '/x', notices: [], alarm: [] },
      playbooks: [samplePlaybook],
      library: null,
      problems: [],
      runtime: null,
      clock: { origin: 0, speed: 1 },
      content: 'clear',
    },
    facts: {
      at,
      actor,
      newId: () => 'preview',
      people,
      zone: room.zone,
      playbook: (id) => (id === samplePlaybook.id ? samplePlaybook : null),
      channels: () => sampleDefaults.channels,
      envelopes: room.envelopes,
      nextNumber: () => 2,
      sha256Hex,
      origin: 'holdline/room-1/i-1',
      signature: 'none',
      registrySize: 9,
      registryRoot: null,
    },
    incident: state && { incidentId: 'i-1', state },
    lookingBack: false,
  };
}

/** A room without keys has nothing to lock with and nobody to sign what they heard, so these are never open in the story. */
const NEEDS_KEYS: readonly string[] = ['keyboard.lock', 'approval.byPhone'];
const WITH_COMMAND = ACTIONS.filter(({ id, toCommand }) => toCommand !== null && !NEEDS_KEYS.includes(id));

test('an action is open exactly when its command is accepted, in every state of a story and for everybody', () => {
  let open = 0;
  let closed = 0;
  for (const { state, at } of states) {
    for (const { personId } of filled.people.list) {
      const scene = sceneOf(state, at, personId);
      for (const action of WITH_COMMAND) {
        const probe = action.toCommand?.(scene);
        if (!probe) continue;
        const subject = probe.command.type === 'incident.open' ? emptyIncident() : state;
        const decision =
          probe.to === 'incident'
            ? decide(subject, probe.command, scene.facts)
            : decideRoom(scene.room.room, probe.command, scene.facts);
        const refusal = available(action, scene);
        expect(refusal, `${action.id} in ${JSON.stringify(state.chart.value)}`).toEqual(
          decision.ok ? null : decision.error,
        );
        if (refusal === null) open += 1;
        else closed += 1;
      }
    }
  }
  expect(open).toBeGreaterThan(1000);
  expect(closed).toBeGreaterThan(1000);
});

/** What no incident can close. */
const OF_THE_ROOM: ReadonlySet<string> = new Set([
  'alarm.raise',
  'keyboard.switch',
  'room.change',
  'person.add',
]);

test('every action that ends in a command is open somewhere in the story and closed somewhere', () => {
  for (const action of WITH_COMMAND) {
    const answers = states.flatMap(({ state, at }) =>
      filled.people.list.map(({ personId }) => available(action, sceneOf(state, at, personId)) === null),
    );
    expect(answers, action.id).toContain(true);
    if (!OF_THE_ROOM.has(action.id)) expect(answers, action.id).toContain(false);
  }
});

test('without an incident on the screen its actions say so; without a room everything but help does', () => {
  expect(available(actionOf('stage.advance'), sceneOf(null, 0, 'lead'))).toMatchObject({
    code: 'no-incident',
  });
  expect(available(actionOf('alarm.raise'), sceneOf(null, 0, 'lead'))).toBeNull();
  const empty = sceneOf(null, 0, '', EMPTY_ROOM);
  expect(available(actionOf('alarm.raise'), empty)).toMatchObject({ code: 'no-room' });
  expect(available(actionOf('help.about'), empty)).toBeNull();
});

test('the keyboard is locked where the room has keys, and not twice', () => {
  const list = filled.people.list.map((one) => ({ ...one, key: one.personId === 'lead' ? KEYS[1] : null }));
  const keyed = { ...filled, logKey: KEYS[0], people: { ...filled.people, list } };
  const locked = { ...keyed, people: { ...keyed.people, locked: 'idle' as const } };
  const answer = (room: typeof filled) =>
    available(actionOf('keyboard.lock'), sceneOf(null, 0, 'lead', room));
  expect(answer(filled)).toMatchObject({ code: 'no-keys' });
  expect(answer(keyed)).toBeNull();
  expect(answer(locked)).toMatchObject({ code: 'already' });
});

test('a decision is taken by phone where people have keys to sign with what they heard', () => {
  const list = filled.people.list.map((one) => ({
    ...one,
    key: base64OfBytes(signingKey(one.personId).publicKey),
  }));
  const keyed = { ...filled, logKey: KEYS[0], people: { ...filled.people, list } };
  const answers = states.map(({ state, at }) => {
    const scene = sceneOf(state, at, 'deputy', keyed);
    const signed: Scene = { ...scene, facts: { ...scene.facts, signature: 'given' } };
    return available(actionOf('approval.byPhone'), signed) === null;
  });
  expect(answers).toContain(true);
  expect(answers).toContain(false);
});

test('a page that looks back changes nothing', () => {
  const { state, at } = states[3]!;
  const scene = { ...sceneOf(state, at, 'lead'), lookingBack: true };
  expect(available(actionOf('note.focus'), scene)).toMatchObject({ code: 'looking-back' });
  expect(available(actionOf('audit.open'), scene)).toBeNull();
});

test('what belongs to a replay is open on its page alone', () => {
  const { state, at } = states[3]!;
  const scene = sceneOf(state, at, 'lead');
  const replaying = ACTIONS.filter(({ menu }) => menu === 'Replay');
  expect(replaying.length).toBeGreaterThan(10);
  for (const action of replaying) {
    expect(available(action, scene)).toMatchObject({ code: 'no-replay' });
    expect(available(action, { ...scene, lookingBack: true }), action.id).toBeNull();
  }
});

test('words are looked through once there is a statement, while the incident is live, and on no page that looks back', () => {
  for (const id of ['words.find', 'spelling.next', 'finding.next'] as const) {
    const answers = states.map(({ state, at }) => ({
      state,
      refusal: available(actionOf(id), sceneOf(state, at, 'observer')),
    }));
    for (const { state, refusal } of answers)
      expect(refusal === null, id).toBe(isLive(state) && state.statements.length > 0);
    expect(answers.some(({ refusal }) => refusal === null)).toBe(true);
    const last = answers.find(({ refusal }) => refusal === null)?.state ?? null;
    expect(available(actionOf(id), { ...sceneOf(last, 0, 'lead'), lookingBack: true })).toMatchObject({
      code: 'looking-back',
    });
  }
});

test('no two actions share a shortcut, and single keys are no accelerators', () => {
  const shortcuts = UI_ACTIONS.flatMap(({ accelerator, key }) => [accelerator, key]).filter(
    (one) => one !== null,
  );
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
  for (const { accelerator } of UI_ACTIONS)
    if (accelerator !== null) expect(accelerator).toMatch(/^(CmdOrCtrl\+|F\d+$)/);
});

test('withdrawing a fact is open where no incident is on the screen but one runs, as it is in that incident', () => {
  const withdraw = actionOf('fact.withdraw');
  const told = states.find(({ state, at }) => available(withdraw, sceneOf(state, at, 'lead')) === null);
  if (!told) throw new Error('no state of the story has a fact to withdraw');
  const there = sceneOf(told.state, told.at, 'lead');
  const elsewhere = { ...there, incident: null };
  expect(available(withdraw, elsewhere)?.sentence).toBe('Open an incident first.');
  expect(available(withdraw, { ...elsewhere, running: there.incident })).toBeNull();
  expect(available(actionOf('draft.save'), { ...elsewhere, running: there.incident })?.code).toBe(
    'no-incident',
  );
});
