import type { DamagedIncident } from '../../shared/ipc/contract.ts';
import type { IncidentCard } from '../../shared/projection/board.ts';
import { api } from './api.ts';
import { createStore, useStore } from './store.ts';

export type BoardView = {
  readonly loaded: boolean;
  readonly cards: readonly IncidentCard[];
  readonly damaged: readonly DamagedIncident[];
};

const EMPTY: BoardView = { loaded: false, cards: [], damaged: [] };
const store = createStore<BoardView>(EMPTY);

function put(card: IncidentCard): void {
  const view = store.get();
  const others = view.cards.filter((one) => one.incidentId !== card.incidentId);
  store.set({ ...view, cards: [...others, card].toSorted((one, other) => one.number - other.number) });
}

function isNewer(card: IncidentCard, read: readonly IncidentCard[]): boolean {
  const other = read.find((one) => one.incidentId === card.incidentId);
  return !other || card.position > other.position;
}

/** Starts following the board. Called once, when the window starts. */
export function followBoard(): void {
  store.set(EMPTY);
  api.on('appended', (batch) => {
    if (batch.log === 'incident' && batch.card) put(batch.card);
  });
  void api.request('readBoard', {}).then(({ cards, damaged }) => {
    // What was told while the board was being read is newer than what was read.
    const told = store.get().cards;
    store.set({ loaded: true, cards, damaged });
    for (const card of told) if (isNewer(card, cards)) put(card);
  });
}

/** Every incident of the room as a card, oldest number first. */
export function useBoard(): BoardView {
  return useStore(store);
}

/** The number the next incident of this room gets. */
export function nextIncidentNumber(view: BoardView): number {
  return view.cards.reduce((highest, card) => Math.max(highest, card.number), 0) + 1;
}
