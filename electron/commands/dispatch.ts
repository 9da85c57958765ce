import type { RecordOf } from '../../shared/erasure/decide-erasure.ts';
import type { Library } from '../../shared/figures/figures.ts';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import { erasableRecord } from '../../shared/incident/erasable.ts';
import type { NewIncidentEvent } from '../../shared/incident/events.ts';
import type { Facts } from '../../shared/incident/facts.ts';
import { emptyIncident } from '../../shared/incident/fold.ts';
import { isLive, positionOf } from '../../shared/incident/state.ts';
import { REGISTRY_LOG, type Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse, SYSTEM } from '../../shared/kernel.ts';
import type { Signature } from '../../shared/people/unsigned.ts';
import { decideRoom } from '../../shared/room/decide-room.ts';
import type { NewRegistryEvent, RegistryCommand, RegistryEvent } from '../../shared/room/events.ts';
import { channelsInForce, playbookInForce } from '../../shared/room/in-force.ts';
import { hasKeys, type RoomState } from '../../shared/room/room.ts';
import { isIncidentLog } from '../../shared/seal/origin.ts';
import type { Envelope } from '../../shared/seal/record.ts';
import { sha256Hex } from '../log/digest.ts';
import type { EventLog } from '../log/event-log.ts';
import type { NewEvent, Stamp } from '../log/events.ts';
import { asJson, dryRun, notToRead } from './dry-run.ts';
import { followRegistry } from './follow-registry.ts';
import { createIncidents, guarded, type Incidents } from './incidents.ts';
import { createReviews, type ReviewLog } from './reviews.ts';
import { notToHold } from './would-hold.ts';

/** What main knows and `shared` must not: clocks, ids, the playbooks in force. */
export type Surroundings = {
  /** Wall clock, epoch ms UTC. */
  readonly now: () => number;
  /** Steady clock, whole ms, running on while the machine sleeps. */
  readonly mono: () => number;
  readonly newId: () => string;
  /** The playbooks as they are shipped. What an incident goes by is these with the room's figures over them. */
  readonly library: () => Library;
};

/**
 * Signs one event in the very turn that appends it; undefined for an event that carries no signature. `head` is the log
 * before the batch, `origin` its name in the world: what a payload says of the log it belongs to.
 */
export type Signing = (
  event: NewIncidentEvent | NewRegistryEvent,
  about: Stamp & {
    readonly origin: string;
    readonly head: { readonly size: number; readonly root: string };
  },
) => Envelope | undefined;

/** The spine: read, fold, decide, append. Everything that changes a log goes through here. */
export type Spine = {
  readonly log: EventLog;
  readonly incidents: Incidents;
  readonly registryEvents: () => readonly RegistryEvent[];
  readonly room: () => RoomState;
  readonly reviews: ReviewLog;
  /** Acts as the person at the keyboard. */
  readonly sendToRegistry: (command: RegistryCommand, sign?: Signing) => Result<Sent, Rejection>;
  /**
   * Acts as `actor`, by default the person at the keyboard; `incidentId` null opens a new incident. With `sign`, the
   * command is decided as one that its actor signs with their own key.
   */
  readonly sendToIncident: (
    incidentId: string | null,
    command: IncidentCommand,
    actor?: string,
    sign?: Signing,
  ) => Result<Sent, Rejection>;
};

/** The events as they are written, each with what persons sign of it. */
function signed(
  log: EventLog,
  logId: string,
  events: NewEvents,
  stamp: Stamp,
  sign?: Signing,
): readonly NewEvent[] {
  if (sign === undefined) return events.map(asJson);
  const about = { ...stamp, origin: log.origin(logId), head: log.head(logId) };
  return events.map((event) => {
    const env = sign(event, about);
    return env === undefined ? asJson(event) : { ...asJson(event), env };
  });
}

/** Makes the spine of one open room. */
export function createSpine(log: EventLog, surroundings: Surroundings): Spine {
  const registry = followRegistry(log);
  const incidents = createIncidents(log, registry.room);
  const parts = { log, incidents, ...registry };
  return {
    ...parts,
    reviews: createReviews(parts, surroundings),
    sendToRegistry: (command, sign) => guarded(() => sendToRegistry(parts, surroundings, command, sign)),
    sendToIncident: (incidentId, command, actor, sign) =>
      guarded(() =>
        sendToIncident(
          parts,
          surroundings,
          incidentId,
          command,
          actor ?? registry.room().people.atKeyboard ?? '',
          sign,
        ),
      ),
  };
}

type Parts = Omit<Spine, 'reviews' | 'sendToRegistry' | 'sendToIncident'>;

type NewEvents = readonly (NewIncidentEvent | NewRegistryEvent)[];

function append(
  log: EventLog,
  logId: string,
  expected: number,
  events: NewEvents,
  stamp: Stamp,
  sign?: Signing,
): Result<Sent, Rejection> {
  const whole = signed(log, logId, events, stamp, sign);
  const wrong = notToHold(log, logId, whole, stamp);
  if (wrong) return wrong;
  const appended = log.append(logId, expected, whole, stamp);
  return appended.ok
    ? ok({ logId, size: expected + appended.value.length })
    : refuse(appended.error.code, appended.error.sentence);
}

function sendToRegistry(
  parts: Parts,
  { now, mono, newId, library }: Surroundings,
  command: RegistryCommand,
  sign?: Signing,
): Result<Sent, Rejection> {
  const { log, room } = parts;
  const at = now();
  const by = room().people.atKeyboard ?? SYSTEM;
  const playbook = (id: string) => playbookInForce(library(), room(), id);
  const signature = signatureOf(room(), sign);
  const facts = { at, actor: by, newId, signature, playbook, library: library(), record: recordOf(parts) };
  const decision = decideRoom(room(), command, facts);
  if (!decision.ok) return decision;
  const unreadable = notToRead(decision.value, at, by);
  if (unreadable) return unreadable;
  return append(log, REGISTRY_LOG, room().position, decision.value, { at, mono: mono(), by }, sign);
}

/** What erasing needs to know of a record, as the log has it. */
function recordOf({ log, incidents, room }: Parts): RecordOf {
  return (logId, position) => {
    const stored = position < log.size(logId) ? log.read(logId, position, position + 1)[0] : undefined;
    const event = stored && { type: stored.kind, data: stored.data };
    const state = isIncidentLog(logId) ? incidents.state(logId) : null;
    const live = state?.ok === true && isLive(state.value);
    return erasableRecord(event, { logId, position, live }, room().erasures);
  };
}

/** One more than the highest number in the room. An incident that cannot be read still counts for one. */
function nextNumber({ ids, events }: Incidents): number {
  const numbers = ids().map((id, index) => {
    const first = events(id, 0, 1);
    const opened = first.ok ? first.value[0] : undefined;
    return opened?.type === 'incident.opened' ? opened.data.number : index + 1;
  });
  return Math.max(0, ...numbers) + 1;
}

/** What a command is decided as: one that is signed, one that should be, or one of a room without keys. */
function signatureOf(room: RoomState, sign: Signing | undefined): Signature {
  if (sign !== undefined) return 'given';
  return hasKeys(room) ? 'needed' : 'none';
}

type Asked = {
  readonly logId: string;
  readonly at: number;
  readonly actor: string;
  readonly sign: Signing | undefined;
};

function factsOf(
  { log, incidents, room }: Parts,
  { newId, library }: Surroundings,
  { logId, at, actor, sign }: Asked,
): Facts {
  // One reading of the registry: another process may append at any time.
  const here = room();
  const { position: registrySize } = here;
  const head = log.head(REGISTRY_LOG);
  return {
    at,
    actor,
    newId,
    sha256Hex,
    origin: log.origin(logId),
    signature: signatureOf(here, sign),
    registrySize,
    registryRoot: head.size === registrySize ? head.root : log.rootAt(REGISTRY_LOG, registrySize),
    people: here.people,
    zone: here.zone,
    playbook: (playbookId) => playbookInForce(library(), here, playbookId),
    channels: () => channelsInForce(library(), here),
    envelopes: here.envelopes,
    nextNumber: () => nextNumber(incidents),
  };
}

function sendToIncident(
  parts: Parts,
  surroundings: Surroundings,
  incidentId: string | null,
  command: IncidentCommand,
  actor: string,
  sign?: Signing,
): Result<Sent, Rejection> {
  if (actor === '') return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  const before = incidentId === null ? ok(emptyIncident()) : parts.incidents.state(incidentId);
  if (!before.ok) return before;
  const at = surroundings.now();
  const logId = incidentId ?? surroundings.newId();
  const asked = { logId, at, actor, sign };
  const decision = decide(before.value, command, factsOf(parts, surroundings, asked));
  if (!decision.ok) return decision;
  dryRun(before.value, decision.value, at, actor);
  const stamp = { at, mono: surroundings.mono(), by: actor };
  return append(parts.log, logId, positionOf(before.value), decision.value, stamp, sign);
}
