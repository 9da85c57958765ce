import type { IncidentEvent } from '../../shared/incident/events.ts';
import { emptyIncident, fold } from '../../shared/incident/fold.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import type { Appended } from '../../shared/ipc/contract.ts';
import type { People } from '../../shared/people/people.ts';
import { projectTimeline, type TimelineRow } from '../../shared/projection/timeline.ts';
import { api } from './api.ts';
import { erasedLogs } from './erasing.ts';
import { roomStore } from './room-store.ts';
import { noteSealed } from './seal-store.ts';
import { createStore, type Store, useStore } from './store.ts';

export type Head = { readonly size: number; readonly root: string };

/** One incident as the window knows it: its events, their fold, and their rows for people. */
export type IncidentView =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly sentence: string }
  | {
      readonly status: 'ready';
      readonly incidentId: string;
      readonly events: readonly IncidentEvent[];
      readonly state: IncidentState;
      readonly rows: readonly TimelineRow[];
      readonly head: Head;
    };

type Ready = Extract<IncidentView, { status: 'ready' }>;

const stores = new Map<string, Store<IncidentView>>();

function grow(view: Ready, events: readonly IncidentEvent[], head: Head, people: People): Ready {
  const rows = projectTimeline(events, people, view.state);
  const state = fold(events, view.state);
  return { ...view, events: [...view.events, ...events], state, rows: [...view.rows, ...rows], head };
}

/** How far each log is known to reach, from every batch that was told, also before the log was read. */
const ends = new Map<string, number>();

async function read(incidentId: string, store: Store<IncidentView>): Promise<void> {
  const reading = await api.request('readLog', { logId: incidentId, from: 0 });
  if (!reading.ok) return store.set({ status: 'refused', sentence: reading.error.sentence });
  const { events, head, sealed } = reading.value;
  noteSealed(incidentId, sealed);
  // A commit that was told while this reading was under way may not be in it.
  if (events.length < (ends.get(incidentId) ?? 0)) return read(incidentId, store);
  const empty: Ready = { status: 'ready', incidentId, events: [], state: emptyIncident(), rows: [], head };
  store.set(grow(empty, events, head, roomStore.get().room.people));
}

function apply(batch: Extract<Appended, { log: 'incident' }>): void {
  ends.set(batch.incidentId, Math.max(ends.get(batch.incidentId) ?? 0, batch.from + batch.events.length));
  const store = stores.get(batch.incidentId);
  const view = store?.get();
  if (!store || view?.status !== 'ready') return;
  const known = view.events.length;
  if (batch.from > known) return void read(batch.incidentId, store);
  const fresh = batch.events.slice(known - batch.from);
  if (fresh.length > 0) store.set(grow(view, fresh, batch.head, roomStore.get().room.people));
}

/** Rows name people, so a changed name or title retells them. */
function retell(people: People): void {
  for (const store of stores.values()) {
    const view = store.get();
    if (view.status === 'ready') store.set({ ...view, rows: projectTimeline(view.events, people) });
  }
}

/** Starts following the incidents that are on screen. Called once, when the window starts. */
export function followIncidents(): void {
  let list = roomStore.get().room.people.list;
  api.on('appended', (batch) => {
    if (batch.log === 'incident') return apply(batch);
    for (const logId of erasedLogs(batch)) {
      const store = stores.get(logId);
      if (store) void read(logId, store);
    }
  });
  api.on('opened', () => {
    for (const [incidentId, store] of stores) void read(incidentId, store);
  });
  roomStore.subscribe(() => {
    const { people } = roomStore.get().room;
    if (people.list !== list) retell(people);
    list = people.list;
  });
}

function storeOf(incidentId: string): Store<IncidentView> {
  const known = stores.get(incidentId);
  if (known) return known;
  const store = createStore<IncidentView>({ status: 'loading' });
  stores.set(incidentId, store);
  void read(incidentId, store);
  return store;
}

/** One incident, live: it grows with every committed event. */
export function useIncident(incidentId: string): IncidentView {
  return useStore(storeOf(incidentId));
}

/** An incident as far as this window knows it. */
export function incidentNow(incidentId: string): IncidentView | undefined {
  return stores.get(incidentId)?.get();
}

const NOWHERE = createStore<IncidentView>({ status: 'loading' });

/** The incident with this id, live; without an id, one that never loads. For code that is on every page. */
export function useIncidentIfAny(incidentId: string | null): IncidentView {
  return useStore(incidentId === null ? NOWHERE : storeOf(incidentId));
}
