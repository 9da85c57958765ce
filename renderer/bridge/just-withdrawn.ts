import { createStore, useStore } from './store.ts';

type Withdrawn = { readonly incidentId: string; readonly factId: string };

const store = createStore<Withdrawn | null>(null);

/** Notes that somebody here has just taken a fact back: the page they are on says what is false now. Null: it was read. */
export function noteWithdrawn(withdrawn: Withdrawn | null): void {
  store.set(withdrawn);
}

/** The fact of this incident that was just taken back here, until somebody has read what that means. */
export function useJustWithdrawn(incidentId: string): string | null {
  const withdrawn = useStore(store);
  return withdrawn?.incidentId === incidentId ? withdrawn.factId : null;
}
