import type { IncidentEvent } from '../../shared/incident/events.ts';
import { fold } from '../../shared/incident/fold.ts';
import { stateAt } from '../../shared/incident/replay.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { type Appended, READ_AT_ONCE } from '../../shared/ipc/contract.ts';
import type { People } from '../../shared/people/people.ts';
import { type ToldRows, tellOn, tellRows } from '../../shared/projection/told-rows.ts';
import { api } from './api.ts';
import { erasedLogs } from './erasing.ts';
import { readLog } from './read-log.ts';
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
      readonly rows: ToldRows;
      readonly head: Head;
    };

type Ready = Extract<IncidentView, { status: 'ready' }>;

const stores = new Map<string, Store<IncidentView>>();

function grow(view: Ready, events: readonly IncidentEvent[], head: Head, people: People): Ready {
  const state = fold(events, view.state);
  const all = [...view.events, ...events];
  return { ...view, events: all, state, rows: tellOn(view.rows, all, people), head };
}

/** How far each log is known to reach, from every batch that was told, also before the log was read. */
const ends = new Map<string, number>();

async function read(incidentId: string, store: Store<IncidentView>): Promise<void> {
  // Folded as it comes in, so that no long log holds up the window.
  const reading = await readLog(incidentId, 0, (soFar) => void stateAt(soFar, soFar.length));
  if (!reading.ok) return store.set({ status: 'refused', sentence: reading.error.sentence });
  const { events, head, sealed } = reading.value;
  // The last piece has just been folded, and pages are drawn of the whole log: what waits goes between the two.
  if (events.length > READ_AT_ONCE) await new Promise((done) => setTimeout(done, 0));
  noteSealed(incidentId, sealed);
  // A commit that was told while this reading was under way may not be in it.
  if (events.length < (ends.get(incidentId) ?? 0)) return read(incidentId, store);
  const rows = tellRows(events, roomStore.get().room.people);
  store.set({ status: 'ready', incidentId, events, state: stateAt(events, events.length), rows, head });
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
    if (view.status === 'ready') store.set({ ...view, rows: tellRows(view.events, people) });
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
