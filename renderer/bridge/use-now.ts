import { useSyncExternalStore } from 'react';
import { type ClockPace, paced, REAL_TIME } from '../../shared/clock/pace.ts';
import { createStore, useStore } from './store.ts';

/** Four looks a second: a countdown never shows a second that is more than a quarter of one old. */
const TICK_MS = 250;

let pace: ClockPace = REAL_TIME;
const store = createStore(nowMs());
let isTicking = false;

function startTicking(): void {
  if (!isTicking) setInterval(() => store.set(nowMs()), TICK_MS);
  isTicking = true;
}

/** The one clock of the window, epoch ms UTC. It starts with the first component that looks at it. */
export function useNow(): number {
  startTicking();
  return useStore(store);
}

/** The same clock for a component that need not be drawn at every tick: the last whole step of so many ms. */
export function useNowInSteps(stepMs: number): number {
  startTicking();
  return useSyncExternalStore(store.subscribe, () => Math.floor(store.get() / stepMs) * stepMs);
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
