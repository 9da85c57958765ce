import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';
import { useView } from './view.tsx';

/**
 * What was typed into forms and not sent yet, for as long as the window lives: whoever looks at another page
 * finds it again. Like the unsaved words of a draft it outlives a locked keyboard; unlike them it is never written anywhere.
 * A passphrase is never kept.
 */
const typed = createStore<ReadonlyMap<string, object>>(new Map());

function keep(key: string, value: object | null): void {
  const next = new Map(typed.get());
  if (value === null) next.delete(key);
  else next.set(key, value);
  typed.set(next);
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
  // Only this form is drawn anew when somebody types in it.
  const own = useSyncExternalStore(typed.subscribe, () => typed.get().get(key)) as T | undefined;
  return [own ?? initial, change, () => keep(key, null)];
}

/** What is typed so far in one form of the incident on this screen. */
export function useTyped<T extends object>(form: string, initial: T): Typed<T> {
  return useKept(`${useView().incidentId} ${form}`, initial);
}
