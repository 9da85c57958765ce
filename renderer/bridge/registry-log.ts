import type { RegistryEvent } from '../../shared/room/events.ts';
import { api } from './api.ts';
import { isErasing } from './erasing.ts';
import { roomStore } from './room-store.ts';
import { createStore, useStore } from './store.ts';

/** The events of the room's own log; null until they have been read. */
const store = createStore<readonly RegistryEvent[] | null>(null);

/** How far the log is known to reach, from every batch that was told, also before the log was read. */
let end = 0;

async function read(): Promise<void> {
  const { events } = await api.request('readRoom', {});
  if (events.length < end) return read();
  store.set(events);
}

/** Starts following the room's own log. Called once, when the window starts. It is read when a page first asks. */
export function followRegistryLog(): void {
  store.set(null);
  end = 0;
  api.on('appended', (batch) => {
    if (batch.log !== 'registry') return;
    end = Math.max(end, batch.from + batch.events.length);
    const known = store.get();
    if (known === null) return;
    if (batch.from > known.length || batch.events.some(isErasing)) return void read();
    store.set([...known, ...batch.events.slice(known.length - batch.from)]);
  });
  api.on('opened', () => {
    if (store.get() !== null) void read();
  });
}

/** The room's own log as far as it has been read. */
export const registryLogNow = store.get;

/** The room's own log, live, oldest event first; null while it is being read. */
export function useRegistryLog(): readonly RegistryEvent[] | null {
  const events = useStore(store);
  if (events === null && roomStore.get().file !== null) void read();
  return events;
}
