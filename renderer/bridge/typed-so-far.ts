import { useSyncExternalStore } from 'react';
import { useRoom } from './room-store.ts';
import { writeLater, writeNow } from './shelf-writer.ts';
import { createStore } from './store.ts';
import { useView } from './view.tsx';
import { leftChanges, type Shelf, wordShelf } from './word-shelf.ts';

/**
 * What was typed into forms and not sent yet: whoever looks at another page, or closes the window half-way through, finds it
 * again. Like the unsaved words of a draft it outlives a locked keyboard and lies on the same shelf, encrypted where the
 * room has keys. A passphrase is never kept.
 */
const typed = createStore<ReadonlyMap<string, object>>(new Map());

/** Fields as they were read: nobody has changed them since. */
const asRead = new WeakSet<object>();

const TYPED = 'holdline.typed';
const CHOSEN = 'holdline.chosen';

// What an earlier build left says not who typed it, and what could be anybody's is nobody's.
for (const name of Object.keys(localStorage))
  if (/^(?:window \d+ )?holdline\.typed /.test(name) && !/ by \S+$/.test(name)) localStorage.removeItem(name);

/** What was looked for on the shelf already, and how each form begins. */
const looked = new Map<string, object>();

function toShelf(shelf: Shelf, key: string): boolean {
  const value = typed.get().get(key);
  try {
    if (value === undefined) shelf.removeItem(key);
    else shelf.setItem(key, JSON.stringify(value));
  } catch {
    // No room for it: it is still in memory, as long as the window lives.
    return false;
  }
  if (value === undefined) takeOver();
  return true;
}

function keep(key: string, value: object | null): void {
  const next = new Map(typed.get());
  if (value === null) next.delete(key);
  else next.set(key, value);
  typed.set(next);
  writeLater(key, (shelf) => toShelf(shelf, key));
  // What is sent is off the shelf at once, or it would be found there as something that was left behind.
  if (value === null) writeNow(key);
}

/** Fields of the shape that a form has today; null for anything else that lies there. */
function fieldsOf<T extends object>(entry: string | null, initial: T): T | null {
  try {
    const read: unknown = JSON.parse(entry ?? 'null');
    if (typeof read !== 'object' || read === null) return null;
    const kept = read as Readonly<Record<string, unknown>>;
    const isLike = (one: unknown, value: unknown) => typeof one === typeof value && one !== null;
    const fits = Object.entries(initial).every(
      ([name, value]) => value === null || isLike(kept[name], value),
    );
    return fits ? { ...initial, ...read } : null;
  } catch {
    return null;
  }
}

function shelved<T extends object>(key: string, initial: T): T | null {
  const fields = fieldsOf(wordShelf().getItem(key), initial);
  if (fields) asRead.add(fields);
  return fields;
}

/** What was typed before this window was opened comes from the shelf, once. */
function look<T extends object>(key: string, initial: T): void {
  if (looked.has(key)) return;
  looked.set(key, initial);
  const fields = typed.get().has(key) ? null : shelved(key, initial);
  if (fields) typed.set(new Map(typed.get()).set(key, fields));
}

/** Where nothing is typed here, what was typed in a window that is closed comes into the form: all of it, to the last key. */
function takeOver(): void {
  const before = typed.get();
  const left = [...looked].flatMap(([key, initial]) => {
    const now = before.get(key);
    if (now && !asRead.has(now)) return [];
    const fields = shelved(key, initial);
    return fields && JSON.stringify(fields) !== JSON.stringify(now) ? [[key, fields] as const] : [];
  });
  if (left.length > 0) typed.set(new Map([...before, ...left]));
}

leftChanges.subscribe(takeOver);

/** The fields of a form as they are typed, how to change some of them, and how to let go of them all: once they are sent. */
export type Typed<T extends object> = readonly [
  fields: T,
  change: (part: Partial<T>) => void,
  forget: () => void,
];

function useFields<T extends object>(key: string, initial: T): Typed<T> {
  const fieldsIn = (kept: ReadonlyMap<string, object>) => (kept.get(key) as T | undefined) ?? initial;
  // A field that is left as it is sent changes what is kept by then, not what was drawn.
  const change = (part: Partial<T>) => keep(key, { ...fieldsIn(typed.get()), ...part });
  look(key, initial);
  // Only this form is drawn anew when somebody types in it.
  const own = useSyncExternalStore(typed.subscribe, () => typed.get().get(key)) as T | undefined;
  return [own ?? initial, change, () => keep(key, null)];
}

/**
 * What is typed so far under a name of its own: where it is not about the incident on this screen. It is there for whoever
 * typed it and for nobody else at the keyboard: it would be logged in their name.
 */
export function useKept<T extends object>(form: string, initial: T): Typed<T> {
  const { atKeyboard } = useRoom().room.people;
  return useFields(`${TYPED} ${form} by ${atKeyboard}`, initial);
}

/** What is typed so far in one form of the incident on this screen, by whoever sits at the keyboard. */
export function useTyped<T extends object>(form: string, initial: T): Typed<T> {
  return useKept(`${useView().typedIn} ${form}`, initial);
}

/** What was chosen for the words of the incident on this screen: it stays beside them, whoever sits at the keyboard. */
export function useChosen<T extends object>(what: string, initial: T): Typed<T> {
  return useFields(`${CHOSEN} ${useView().typedIn} ${what}`, initial);
}
