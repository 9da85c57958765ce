import { createStore, useStore } from './store.ts';
import { nowMs } from './use-now.ts';

type Withdrawn = { readonly incidentId: string; readonly factId: string };

/** What was taken back here, and when by the clock of this window. */
type Noted = Withdrawn & { readonly notedAt: number };

const store = createStore<Noted | null>(null);

/** Notes that somebody here has just taken a fact back: the page they are on says what is false now. Null: it was read. */
export function noteWithdrawn(withdrawn: Withdrawn | null): void {
  store.set(withdrawn && { ...withdrawn, notedAt: nowMs() });
}

/** The fact of this incident that was just taken back here, until somebody has read what that means. */
export function useJustWithdrawn(incidentId: string): Noted | null {
  const withdrawn = useStore(store);
  return withdrawn?.incidentId === incidentId ? withdrawn : null;
}
