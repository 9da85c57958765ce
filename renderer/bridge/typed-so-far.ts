import { useSyncExternalStore } from 'react';
import { api } from './api.ts';
import { createStore } from './store.ts';
import { useView } from './view.tsx';
import { type Shelf, wordShelf } from './word-shelf.ts';

/**
 * What was typed into forms and not sent yet: whoever looks at another page, or closes the window half-way through, finds it
 * again. Like the unsaved words of a draft it outlives a locked keyboard and lies on the same shelf, encrypted where the
 * room has keys. A passphrase is never kept.
 */
const typed = createStore<ReadonlyMap<string, object>>(new Map());

const PREFIX = 'holdline.typed';
/** As long as the words of a draft wait before they are written. */
const PAUSE_MS = 250;

type Waiting = { readonly write: () => void; readonly timer: ReturnType<typeof setTimeout> };
const waiting = new Map<string, Waiting>();

/** What was looked for on the shelf already. */
const looked = new Set<string>();

function toShelf(shelf: Shelf, key: string): void {
  const value = typed.get().get(key);
  try {
    if (value === undefined) shelf.removeItem(`${PREFIX} ${key}`);
    else shelf.setItem(`${PREFIX} ${key}`, JSON.stringify(value));
  } catch {
    // No room for it: it is still in memory, as long as the window lives.
  }
}

/** The shelf of this moment: once the room is locked, there would be no key to encrypt with. */
function later(key: string): void {
  const shelf = wordShelf();
  clearTimeout(waiting.get(key)?.timer);
  const write = () => {
    waiting.delete(key);
    toShelf(shelf, key);
  };
  const flushed = () => {
    write();
    void api.request('flushShelf', {});
  };
  waiting.set(key, { write, timer: setTimeout(flushed, PAUSE_MS) });
}

/** Puts everything that waits on the shelf: a window that closes while somebody types. */
window.addEventListener('pagehide', () => {
  for (const { write, timer } of [...waiting.values()]) {
    clearTimeout(timer);
    write();
  }
});

function keep(key: string, value: object | null): void {
  const next = new Map(typed.get());
  if (value === null) next.delete(key);
  else next.set(key, value);
  typed.set(next);
  later(key);
}

/** Fields of the shape that a form has today; null for anything else that lies there. */
function fieldsOf<T extends object>(entry: string | null, initial: T): T | null {
  try {
    const read: unknown = JSON.parse(entry ?? 'null');
    if (typeof read !== 'object' || read === null) return null;
    const fits = Object.entries(initial).every(
      ([name, value]) => value === null || typeof (read as Record<string, unknown>)[name] === typeof value,
    );
    return fits ? { ...initial, ...read } : null;
  } catch {
    return null;
  }
}

/** What was typed before this window was opened comes from the shelf, once. */
function look<T extends object>(key: string, initial: T): void {
  if (looked.has(key)) return;
  looked.add(key);
  const fields = typed.get().has(key) ? null : fieldsOf(wordShelf().getItem(`${PREFIX} ${key}`), initial);
  if (fields) typed.set(new Map(typed.get()).set(key, fields));
}

/** The fields of a form as they are typed, how to change some of them, and how to let go of them all: once they are sent. */
export type Typed<T extends object> = readonly [
  fields: T,
  change: (part: Partial<T>) => void,
  forget: () => void,
];

/** What is typed so far under a name of its own: where it is not about the incident on this screen. */
export function useKept<T extends object>(key: string, initial: T): Typed<T> {
  const fieldsIn = (kept: ReadonlyMap<string, object>) => (kept.get(key) as T | undefined) ?? initial;
  // A field that is left as it is sent changes what is kept by then, not what was drawn.
  const change = (part: Partial<T>) => keep(key, { ...fieldsIn(typed.get()), ...part });
  look(key, initial);
  // Only this form is drawn anew when somebody types in it.
  const own = useSyncExternalStore(typed.subscribe, () => typed.get().get(key)) as T | undefined;
  return [own ?? initial, change, () => keep(key, null)];
}

/** What is typed so far in one form of the incident on this screen. */
export function useTyped<T extends object>(form: string, initial: T): Typed<T> {
  return useKept(`${useView().typedIn} ${form}`, initial);
}
