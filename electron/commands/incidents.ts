import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { erasuresOf, tellErased } from '../../shared/erasure/erasures.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { fold, startFolding } from '../../shared/incident/fold.ts';
import { UnfoldableLog } from '../../shared/incident/run-chart.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { isEnding, isLive, positionOf } from '../../shared/incident/state.ts';
import { readIncidentEvent } from '../../shared/incident/upcast.ts';
import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { RoomState } from '../../shared/room/room.ts';
import { isIncidentLog } from '../../shared/seal/origin.ts';
import type { EventLog } from '../log/event-log.ts';
import type { StoredEvent } from '../log/events.ts';
import { LogDamaged } from '../log/reader.ts';
import { RoomChanged } from '../log/refusal.ts';

/** The incidents of a room, folded from their logs and kept as a cache that every commit moves on. */
export type Incidents = {
  readonly ids: () => readonly string[];
  /** Those whose newest record is no ending. An ended log takes no more entries, so it is looked at once and never again. */
  readonly openIds: () => readonly string[];
  /** Those of them that are read and live. */
  readonly liveIds: () => readonly string[];
  readonly events: (
    incidentId: string,
    from: number,
    to?: number,
  ) => Result<readonly IncidentEvent[], Rejection>;
  readonly state: (incidentId: string) => Result<IncidentState, Rejection>;
};

/** Reads stored events as domain events; the first that this version cannot read is the refusal. */
export function readIncidentEvents(
  stored: readonly StoredEvent[],
): Result<readonly IncidentEvent[], Rejection> {
  const events: IncidentEvent[] = [];
  for (const one of stored) {
    const event = readIncidentEvent(one);
    if (!event.ok) return refuse('unreadable', event.error.sentence);
    events.push(event.value);
  }
  return ok(events);
}

/** Turns what a damaged or changed room throws into the refusal that says so; anything else is a bug and goes on. */
export function guarded<T>(read: () => Result<T, Rejection>): Result<T, Rejection> {
  try {
    return read();
  } catch (error) {
    if (error instanceof LogDamaged || error instanceof UnfoldableLog || error instanceof RoomChanged)
      return refuse('damaged', error.message);
    throw error;
  }
}

/** Events read and folded at a time: those of a long log are never all in memory at once. */
const PIECE = 500;

/** Folds a log piece by piece, and stops after each for whoever wants to look at the clock. */
export function* foldPieces(
  events: Incidents['events'],
  incidentId: string,
): Generator<undefined, Result<IncidentState, Rejection>> {
  const folding = startFolding();
  for (let from = 0, count = PIECE; count === PIECE; from += PIECE) {
    const read = events(incidentId, from, from + PIECE);
    if (!read.ok) return fail(read.error);
    for (const event of read.value) folding.take(event);
    count = read.value.length;
    yield;
  }
  return ok(folding.state());
}

/** The events with who and when in the place of what was erased. */
function withErasures(
  events: readonly IncidentEvent[],
  incidentId: string,
  from: number,
  { erasures, people, zone }: RoomState,
): readonly IncidentEvent[] {
  if (erasures[incidentId] === undefined) return events;
  return events.map((event, index) =>
    tellErased(event, erasuresOf(erasures, incidentId, from + index), people, zone),
  );
}

function eventsIn(log: EventLog, room: () => RoomState): Incidents['events'] {
  return (incidentId, from, to) =>
    guarded(() => {
      if (log.content() === 'locked') return fail(CONTENT_LOCKED);
      if (!isIncidentLog(incidentId) || log.size(incidentId) === 0)
        return refuse('unknown-incident', 'There is no such incident in this room.');
      const read = readIncidentEvents(log.read(incidentId, from, to));
      return read.ok ? ok(withErasures(read.value, incidentId, from, room())) : read;
    });
}

function foldAll(events: Incidents['events'], incidentId: string): Result<IncidentState, Rejection> {
  const folding = foldPieces(events, incidentId);
  let step = folding.next();
  while (!step.done) step = folding.next();
  return step.value;
}

/** Tells incidents whose newest record is an ending; one that has ended is looked at once. */
function endedIn(log: EventLog): (incidentId: string) => boolean {
  const ended = new Set<string>();
  return (incidentId) => {
    const newest = ended.has(incidentId)
      ? undefined
      : guarded(() => ok(log.read(incidentId, log.size(incidentId) - 1).at(-1)));
    if (newest?.ok && isEnding(newest.value?.kind ?? '')) ended.add(incidentId);
    return ended.has(incidentId);
  };
}

/** Makes the cache over a log. It never guesses: when it is not exactly at the log's end, it folds again. */
export function createIncidents(log: EventLog, room: () => RoomState): Incidents {
  const cache = new Map<string, IncidentState>();
  const refused = new Map<string, { readonly size: number; readonly error: Rejection }>();

  log.subscribe(({ logId, from, events }) => {
    // Another process may have encrypted the room: what it wrote is not folded before it can be read.
    if (log.content() === 'locked') return cache.clear();
    for (const { kind, data } of events) if (kind === 'content.erased') cache.delete(String(data['logId']));
    const state = cache.get(logId);
    const read = readIncidentEvents(state ? events : []);
    if (state && positionOf(state) === from && read.ok) cache.set(logId, fold(read.value, state));
  });

  const events = eventsIn(log, room);

  // A log that could not be folded is the same log until it grows: it is not read again at every look.
  const state: Incidents['state'] = (incidentId) =>
    guarded(() => {
      if (log.content() === 'locked') return fail(CONTENT_LOCKED);
      const size = log.size(incidentId);
      const cached = cache.get(incidentId);
      if (cached && positionOf(cached) === size) return ok(cached);
      const before = refused.get(incidentId);
      if (before?.size === size) return fail(before.error);
      const folded = guarded(() => foldAll(events, incidentId));
      if (folded.ok) cache.set(incidentId, folded.value);
      else refused.set(incidentId, { size, error: folded.error });
      return folded;
    });

  const ids = () => log.logs().flatMap(({ id, size }) => (isIncidentLog(id) && size > 0 ? [id] : []));
  const hasEnded = endedIn(log);
  const openIds = () => ids().filter((incidentId) => !hasEnded(incidentId));
  const liveIds = () =>
    openIds().filter((incidentId) => {
      const known = state(incidentId);
      return known.ok && isLive(known.value);
    });
  return { ids, openIds, liveIds, events, state };
}
