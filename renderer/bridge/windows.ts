import { api } from './api.ts';
import { createStore } from './store.ts';

const ASKED = new URLSearchParams(window.location.search).get('window') ?? '';

/** Which window this is. The one that the app starts with is the first. */
export const OWN_NUMBER = /^([2-9]|[1-9]\d{1,3})$/.test(ASKED) ? Number(ASKED) : 1;

/**
 * The numbers of the windows that are open. A window gets a number above all that are open, so the first opens alone; another
 * takes those before it for open until main has told.
 */
const open = createStore<ReadonlySet<number>>(
  new Set(Array.from({ length: OWN_NUMBER }, (_, index) => index + 1)),
);

/** Whether a window is open. */
export const isOpen = (number: number): boolean => number === OWN_NUMBER || open.get().has(number);

/** True for one window of those that are open: it does what must be done once, and takes over what closed ones left. */
export const isFirstOpen = (): boolean => [...open.get()].every((number) => number >= OWN_NUMBER);

/** Calls when a window was opened or closed. */
export const onWindows = open.subscribe;

/** Starts listening to which windows are open. Called once, when the window starts. */
export function followWindows(): () => void {
  return api.on('windows', (numbers) => open.set(new Set(numbers)));
}
