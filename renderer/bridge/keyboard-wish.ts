import { createStore, useStore } from './store.ts';

/** Whom somebody wants at the keyboard whose passphrase has to be typed first; null while nobody. */
const store = createStore<string | null>(null);

/** Asks for a person's passphrase, to put them at the keyboard. The switcher answers. */
export const wishForKeyboard = (personId: string | null): void => store.set(personId);

/** Who is wished for. */
export function useKeyboardWish(): string | null {
  return useStore(store);
}
