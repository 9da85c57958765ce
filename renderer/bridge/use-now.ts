import { createStore, useStore } from './store.ts';

/** Four looks a second: a countdown never shows a second that is more than a quarter of one old. */
const TICK_MS = 250;

const store = createStore(Date.now());
let isTicking = false;

/** The one clock of the window, epoch ms UTC. It starts with the first component that looks at it. */
export function useNow(): number {
  if (!isTicking) setInterval(() => store.set(Date.now()), TICK_MS);
  isTicking = true;
  return useStore(store);
}

/** The instant, for code outside components. */
export function nowMs(): number {
  return Date.now();
}
