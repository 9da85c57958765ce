import { SYSTEM } from '../kernel.ts';
import type { IncidentEvent } from './events.ts';
import { emptyIncident, fold } from './fold.ts';
import type { IncidentState } from './state.ts';

/** A state is kept every so many events: at most this many are folded again to reach any position. */
const INTERVAL = 256;

/** As many states are kept of the longest log: with more, every second goes and the interval doubles. */
const MOST_KEPT = 256;

/** How far before what is asked for a state is remembered, too: the lines that lead up to it are told from there. */
const BEFORE = 64;

/** As many states that were asked for are kept beside them: those of an instant, of its lines, of what a signer saw. */
const MOST_RECENT = 8;

type At = { readonly size: number; readonly state: IncidentState };

type Cache = {
  interval: number;
  kept: IncidentState[];
  /** The newest last. */
  recent: readonly At[];
};

/** The log's array is the key: a longer log is another array, so a cache can never be about other events. */
const caches = new WeakMap<readonly IncidentEvent[], Cache>();

function cacheOf(events: readonly IncidentEvent[]): Cache {
  const known = caches.get(events);
  if (known) return known;
  const empty = emptyIncident();
  const cache = { interval: INTERVAL, kept: [empty], recent: [] };
  caches.set(events, cache);
  return cache;
}

/** Says that a log begins with all of another: what was kept of that one is kept of it, too. */
export function growsFrom(events: readonly IncidentEvent[], before: readonly IncidentEvent[]): void {
  caches.set(events, cacheOf(before));
}

function keep(cache: Cache, size: number, state: IncidentState): void {
  if (size !== cache.kept.length * cache.interval) return;
  cache.kept.push(state);
  if (cache.kept.length <= MOST_KEPT) return;
  cache.kept = cache.kept.filter((_, index) => index % 2 === 0);
  cache.interval *= 2;
}

function nearest(cache: Cache, size: number): At {
  const index = Math.min(Math.floor(size / cache.interval), cache.kept.length - 1);
  const keptSize = index * cache.interval;
  const state = cache.kept[index];
  if (!state) throw new Error('The replay lost the state before any event');
  return cache.recent.reduce<At>((best, one) => (one.size <= size && one.size > best.size ? one : best), {
    size: keptSize,
    state,
  });
}

function remember(cache: Cache, found: At): void {
  cache.recent = [...cache.recent.filter(({ size }) => size !== found.size), found].slice(-MOST_RECENT);
}

/**
 * The state after the first `size` events, folded from the log alone: what the room knew at that position.
 * States on the way are kept, so that stepping forward costs one event and jumping costs at most an interval.
 */
export function stateAt(events: readonly IncidentEvent[], size: number): IncidentState {
  const target = Math.max(0, Math.min(size, events.length));
  const cache = cacheOf(events);
  let { size: at, state } = nearest(cache, target);
  const before = target - (target % BEFORE) - BEFORE;
  while (at < target) {
    const end = at < before ? before : target;
    const next = Math.min(end, at - (at % cache.interval) + cache.interval);
    state = fold(events.slice(at, next), state);
    at = next;
    keep(cache, at, state);
    if (at === before) remember(cache, { size: at, state });
  }
  remember(cache, { size: target, state });
  return state;
}

/** What counts as a decision when a reader steps from one to the next. */
const DECISIONS: ReadonlySet<IncidentEvent['type']> = new Set([
  'incident.opened',
  'incident.awarenessCorrected',
  'incident.retitled',
  'incident.classified',
  'incident.closed',
  'incident.stoodDown',
  'severity.changed',
  'severity.proposed',
  'stage.advanced',
  'stage.extended',
  'stage.waived',
  'fact.changed',
  'check.overruled',
  'sentence.kept',
  'correction.opened',
  'correction.cutShort',
  'statement.letGo',
  'draft.kept',
  'approval.requested',
  'approval.approved',
  'approval.rejected',
  'approval.withdrawn',
  'approval.objected',
  'approval.handedOver',
  'approval.stuck',
  'approval.takenBack',
  'breakGlass.opened',
  'breakGlass.confirmed',
  'breakGlass.looked',
  'envelope.applied',
  'envelope.voided',
  'release.recorded',
  'promise.made',
  'promise.dropped',
]);

/** True if somebody decided something, as against something being noted, noticed or ticked. */
export function isDecision(event: IncidentEvent): boolean {
  return DECISIONS.has(event.type);
}

/** What says that somebody did not answer, or that a time passed: what did not happen is an entry too. */
const SILENCES: ReadonlySet<IncidentEvent['type']> = new Set([
  'stage.warned',
  'stage.expired',
  'ask.expired',
  'ask.nudged',
  'approval.nudged',
  'approval.reminded',
  'approval.stuck',
  'promise.missed',
]);

/** True if the entry says that somebody was silent or a time passed; the clock's own hand-over is one of them. */
export function isSilence(event: IncidentEvent): boolean {
  return SILENCES.has(event.type) || (event.type === 'approval.handedOver' && event.by === SYSTEM);
}

/** Which entries a reader jumps between. */
export type Kind = (event: IncidentEvent) => boolean;

/** How many events stand when the next of a kind after the first `size` events has happened; null at the end. */
export function sizeAtNext(events: readonly IncidentEvent[], size: number, is: Kind): number | null {
  for (let position = size; position < events.length; position += 1) {
    const event = events[position];
    if (event && is(event)) return position + 1;
  }
  return null;
}

/** How many events stand once the last of a kind before the newest of the first `size` events happened; null at the start. */
export function sizeAtPrevious(events: readonly IncidentEvent[], size: number, is: Kind): number | null {
  for (let position = size - 2; position >= 0; position -= 1) {
    const event = events[position];
    if (event && is(event)) return position + 1;
  }
  return null;
}
