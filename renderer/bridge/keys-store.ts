import type { KeysReading } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';
import { createStore, useStore } from './store.ts';

/** What is known of the room's keys: nothing secret. Null until main has answered, and while nothing may be written. */
const store = createStore<KeysReading | null>(null);

async function read(): Promise<void> {
  store.set(await api.request('readKeys', {}));
}

/** Starts following the keys. Called once, when the window starts. */
export function followKeys(): void {
  api.on('keys', store.set);
  void read();
}

/** Reads them again, after a setting of this computer was changed. */
export const readKeysAgain = read;

/** The keys of the room as of main's last word. */
export function useKeys(): KeysReading | null {
  return useStore(store);
}
