import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';
import { createStore, useStore } from './store.ts';

/** Log id to how many of its records the newest checkpoint covers, as far as it was told. */
const store = createStore<Readonly<Record<string, number>>>({});

/** Takes note of how far a log is sealed. A checkpoint is never taken back, so the larger size holds. */
export function noteSealed(logId: string, size: number): void {
  const known = store.get();
  if (size > (known[logId] ?? 0)) store.set({ ...known, [logId]: size });
}

/** Starts following checkpoints. Called once, when the window starts. */
export function followSeals(): void {
  store.set({});
  api.on('sealed', ({ logId, size }) => noteSealed(logId, size));
  void api.request('readRoom', {}).then(({ sealed }) => noteSealed(REGISTRY_LOG, sealed));
}

/** How many records of a log its newest checkpoint covers. */
export function useSealed(logId: string): number {
  return useStore(store)[logId] ?? 0;
}
