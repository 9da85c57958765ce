import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import type { NewIncidentEvent } from '../../shared/incident/events.ts';
import type { Facts } from '../../shared/incident/facts.ts';
import { emptyIncident, fold } from '../../shared/incident/fold.ts';
import { positionOf } from '../../shared/incident/state.ts';
import { readRegistryEvent } from '../../shared/incident/upcast.ts';
import { REGISTRY_LOG, type Sent } from '../../shared/ipc/contract.ts';
import { fail, type Json, ok, type Rejection, type Result, refuse, SYSTEM } from '../../shared/kernel.ts';
import type { Playbook } from '../../shared/playbook/schema.ts';
import { decideRoom } from '../../shared/room/decide-room.ts';
import type { NewRegistryEvent, RegistryCommand, RegistryEvent } from '../../shared/room/events.ts';
import { foldRoom, type RoomState } from '../../shared/room/room.ts';
import type { EventLog } from '../log/event-log.ts';
import { createIncidents, type Incidents, readIncidentEvents } from './incidents.ts';

/** What main knows and `shared` must not: clocks, ids, the playbooks in force. */
export type Surroundings = {
  /** Wall clock, epoch ms UTC. */
  readonly now: () => number;
  /** Steady clock, whole ms, running on while the machine sleeps. */
  readonly mono: () => number;
  readonly newId: () => string;
  readonly playbooks: () => readonly Playbook[];
};

/** The spine: read, fold, decide, append. Everything that changes a log goes through here. */
export type Spine = {
  readonly log: EventLog;
  readonly incidents: Incidents;
  readonly registryEvents: () => readonly RegistryEvent[];
  readonly room: () => RoomState;
  /** Acts as the person at the keyboard. */
  readonly sendToRegistry: (command: RegistryCommand) => Result<Sent, Rejection>;
  /** Acts as `actor`, by default the person at the keyboard; `incidentId` null opens a new incident. */
  readonly sendToIncident: (incidentId: string | null, command: IncidentCommand, actor?: string) => Result<Sent, Rejection>;
};

function asJson(event: NewIncidentEvent | NewRegistryEvent) {
  return { kind: event.type, data: event.data as unknown as { readonly [key: string]: Json } };
}

/** Makes the spine of one open room. */
export function createSpine(log: EventLog, { now, mono, newId, playbooks }: Surroundings): Spine {
  const incidents = createIncidents(log);

  const registryEvents = () =>
    log.read(REGISTRY_LOG).map((stored) => {
      const event = readRegistryEvent(stored);
      if (!event.ok) throw new Error(event.error.sentence);
      return event.value;
    });
  let known: RoomState = foldRoom(registryEvents());
  const room = (): RoomState => {
    if (known.position !== log.size(REGISTRY_LOG)) known = foldRoom(registryEvents());
    return known;
  };

  const append = (logId: string, expected: number, events: readonly (NewIncidentEvent | NewRegistryEvent)[], at: number, by: string) => {
    const appended = log.append(logId, expected, events.map(asJson), { at, mono: mono(), by });
    return appended.ok
      ? ok<Sent>({ logId, size: expected + appended.value.length })
      : fail<Rejection>({ code: appended.error.code, sentence: appended.error.sentence });
  };

  const sendToRegistry: Spine['sendToRegistry'] = (command) => {
    const at = now();
    const actor = room().people.atKeyboard ?? SYSTEM;
    const decision = decideRoom(room(), command, { at, actor, newId });
    return decision.ok ? append(REGISTRY_LOG, room().position, decision.value, at, actor) : decision;
  };

  const facts = (at: number, actor: string): Facts => ({
    at,
    actor,
    newId,
    people: room().people,
    zone: room().zone,
    playbook: (playbookId) => playbooks().find((one) => one.id === playbookId) ?? null,
    nextNumber: incidents.ids().length + 1,
  });

  const sendToIncident: Spine['sendToIncident'] = (incidentId, command, actor = room().people.atKeyboard ?? '') => {
    if (actor === '') return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
    const before = incidentId === null ? ok(emptyIncident()) : incidents.state(incidentId);
    if (!before.ok) return before;
    const at = now();
    const decision = decide(before.value, command, facts(at, actor));
    if (!decision.ok) return decision;
    const logId = incidentId ?? newId();
    dryRun(before.value, decision.value, at, actor);
    return append(logId, positionOf(before.value), decision.value, at, actor);
  };

  return { log, incidents, registryEvents, room, sendToRegistry, sendToIncident };
}

/** Folds what `decide` accepted before it is written: a rule that the chart cannot take is a bug, found before the log. */
function dryRun(before: Parameters<typeof decide>[0], events: readonly NewIncidentEvent[], at: number, by: string): void {
  const stored = events.map((event, index) => ({ ...asJson(event), position: positionOf(before) + index, at, by, mono: 0, sess: '' }));
  const read = readIncidentEvents(stored);
  if (!read.ok) throw new Error(read.error.sentence);
  fold(read.value, before);
}
