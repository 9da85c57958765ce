import { api } from './api.ts';
import { type Shelf, wordShelf } from './word-shelf.ts';

/**
 * The one writer of what is typed and not sent yet: the words of a draft and the fields of forms. It waits for a pause, but
 * never longer than a second, and writes everything when the window closes.
 */

/** How long a pause is, and the most that a kill of the app can lose. */
const PAUSE_MS = 250;
const LONGEST_MS = 1000;

type Waiting = {
  readonly write: () => void;
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
};

const waiting = new Map<string, Waiting>();

/**
 * Writes once the typing pauses. `write` gets the shelf of this moment (once the room is locked, there would be no key to
 * encrypt with) and says whether this computer had room. A later call under the same name takes the place of this one.
 */
export function writeLater(name: string, write: (shelf: Shelf) => boolean): void {
  const shelf = wordShelf();
  const before = waiting.get(name);
  clearTimeout(before?.timer);
  const since = before?.since ?? performance.now();
  const now = () => {
    waiting.delete(name);
    if (write(shelf)) void api.request('flushShelf', {});
  };
  const left = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - performance.now()));
  waiting.set(name, { write: now, since, timer: setTimeout(now, left) });
}

/** Writes what waits under a name at once. */
export function writeNow(name: string): void {
  const one = waiting.get(name);
  if (!one) return;
  clearTimeout(one.timer);
  one.write();
}

// A window that closes or reloads while somebody types.
window.addEventListener('pagehide', () => {
  for (const name of [...waiting.keys()]) writeNow(name);
});
