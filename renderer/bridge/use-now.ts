import { type ClockPace, paced, REAL_TIME } from '../../shared/clock/pace.ts';
import { createStore, useStore } from './store.ts';

/** Four looks a second: a countdown never shows a second that is more than a quarter of one old. */
const TICK_MS = 250;

let pace: ClockPace = REAL_TIME;
const store = createStore(nowMs());
let isTicking = false;

/** The one clock of the window, epoch ms UTC. It starts with the first component that looks at it. */
export function useNow(): number {
  if (!isTicking) setInterval(() => store.set(nowMs()), TICK_MS);
  isTicking = true;
  return useStore(store);
}

/** The instant, for code outside components. */
export function nowMs(): number {
  return paced(Date.now(), pace);
}

/** Makes the window's clock run as main's does. */
export function runAt(next: ClockPace): void {
  pace = next;
  store.set(nowMs());
}
