import { api } from './api.ts';
import { createStore } from './store.ts';

const ASKED = new URLSearchParams(window.location.search).get('window') ?? '';

/** Which window this is. The one that the app starts with is the first. */
export const OWN_NUMBER = /^([2-9]|[1-9]\d{1,3})$/.test(ASKED) ? Number(ASKED) : 1;

/**
 * The numbers of the windows that are open; null until main has told. A window that is loaded again, because its page broke or
 * died, knows as little as one that opens first: another may be open, and somebody may write in it.
 */
const open = createStore<ReadonlySet<number> | null>(null);

/** Whether a window is open, as far as this one knows: until main has told, every window may be. */
export const isOpen = (number: number): boolean => number === OWN_NUMBER || (open.get()?.has(number) ?? true);

/** True for one window of those that are open: it does what must be done once, and takes over what closed ones left. */
export const isFirstOpen = (): boolean => [...(open.get() ?? [1])].every((number) => number >= OWN_NUMBER);

/** Calls when a window was opened or closed. */
export const onWindows = open.subscribe;

/** Starts listening to which windows are open. Called once, when the window starts. */
export function followWindows(): () => void {
  return api.on('windows', (numbers) => open.set(new Set(numbers)));
}
