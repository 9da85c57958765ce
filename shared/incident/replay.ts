import { SYSTEM } from '../kernel.ts';
import type { IncidentEvent } from './events.ts';
import { emptyIncident, fold } from './fold.ts';
import type { IncidentState } from './state.ts';

/** A state is kept every so many events: at most this many are folded again to reach any position. */
const INTERVAL = 256;

type Cache = {
  readonly kept: IncidentState[];
  last: { readonly size: number; readonly state: IncidentState };
};

/** The log's array is the key: a longer log is another array, so a cache can never be about other events. */
const caches = new WeakMap<readonly IncidentEvent[], Cache>();

function cacheOf(events: readonly IncidentEvent[]): Cache {
  const known = caches.get(events);
  if (known) return known;
  const empty = emptyIncident();
  const cache = { kept: [empty], last: { size: 0, state: empty } };
  caches.set(events, cache);
  return cache;
}

function nearest(cache: Cache, size: number): { readonly size: number; readonly state: IncidentState } {
  const index = Math.min(Math.floor(size / INTERVAL), cache.kept.length - 1);
  const keptSize = index * INTERVAL;
  const state = cache.kept[index];
  if (!state) throw new Error('The replay lost the state before any event');
  return cache.last.size <= size && cache.last.size > keptSize ? cache.last : { size: keptSize, state };
}

/**
 * The state after the first `size` events, folded from the log alone: what the room knew at that position.
 * States on the way are kept, so that stepping forward costs one event and jumping costs at most `INTERVAL`.
 */
export function stateAt(events: readonly IncidentEvent[], size: number): IncidentState {
  const target = Math.max(0, Math.min(size, events.length));
  const cache = cacheOf(events);
  let { size: at, state } = nearest(cache, target);
  while (at < target) {
    const next = Math.min(target, at - (at % INTERVAL) + INTERVAL);
    state = fold(events.slice(at, next), state);
    at = next;
    if (at === cache.kept.length * INTERVAL) cache.kept.push(state);
  }
  cache.last = { size: target, state };
  return state;
}

/** What counts as a decision when a reader steps from one to the next. */
const DECISIONS: ReadonlySet<IncidentEvent['type']> = new Set([
  'incident.opened',
  'incident.awarenessCorrected',
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
  const index = events.findIndex((event, position) => position >= size && is(event));
  return index < 0 ? null : index + 1;
}

/** How many events stand once the last of a kind before the newest of the first `size` events happened; null at the start. */
export function sizeAtPrevious(events: readonly IncidentEvent[], size: number, is: Kind): number | null {
  const index = events.slice(0, Math.max(0, size - 1)).findLastIndex(is);
  return index < 0 ? null : index + 1;
}
