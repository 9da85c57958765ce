import type { DamagedIncident, LockedReading } from '../../shared/ipc/board.ts';
import { OLDER_AT_ONCE } from '../../shared/ipc/contract.ts';
import type { IncidentCard } from '../../shared/projection/board.ts';
import type { LockedCard } from '../../shared/projection/locked-card.ts';
import { api } from './api.ts';
import { erasedLogs } from './erasing.ts';
import { createStore, useStore } from './store.ts';

export type BoardView = {
  readonly loaded: boolean;
  readonly cards: readonly IncidentCard[];
  readonly damaged: readonly DamagedIncident[];
  /** Ended incidents whose cards have not been read yet, newest first. */
  readonly older: readonly string[];
  /** What runs behind the lock, as long as nothing that people wrote can be read. */
  readonly locked: readonly LockedCard[];
};

const EMPTY: BoardView = { loaded: false, cards: [], damaged: [], older: [], locked: [] };
const store = createStore<BoardView>(EMPTY);

function withCards(view: BoardView, cards: readonly IncidentCard[]): BoardView {
  const fresh = new Set(cards.map(({ incidentId }) => incidentId));
  const others = view.cards.filter(({ incidentId }) => !fresh.has(incidentId));
  return { ...view, cards: [...others, ...cards].toSorted((one, other) => one.number - other.number) };
}

function isNewer(card: IncidentCard, read: readonly IncidentCard[]): boolean {
  const other = read.find((one) => one.incidentId === card.incidentId);
  return !other || card.position > other.position;
}

/** Reads the older incidents, a slice of main's time after the other; a reading that was begun before a new one stops. */
async function readOlder(begun: readonly string[]): Promise<void> {
  const { older } = store.get();
  if (older.length === 0 || older !== begun) return;
  const { done, cards, damaged } = await api.request('readOlder', {
    incidentIds: older.slice(0, OLDER_AT_ONCE),
  });
  const view = store.get();
  if (view.older !== older) return;
  const left = older.slice(done.length);
  const fresh = cards.filter((card) => isNewer(card, view.cards));
  store.set({ ...withCards(view, fresh), damaged: [...view.damaged, ...damaged], older: left });
  return readOlder(left);
}

/** Starts following the board. Called once, when the window starts. */
export function followBoard(): void {
  store.set(EMPTY);
  api.on('appended', (batch) => {
    if (batch.log === 'incident' && batch.card) store.set(withCards(store.get(), [batch.card]));
    // A title may be gone: every card is read anew.
    if (erasedLogs(batch).length > 0) {
      store.set(EMPTY);
      readBoard();
    }
  });
  api.on('watched', showLocked);
  api.on('opened', () => {
    store.set(EMPTY);
    readBoard();
  });
  readBoard();
}

/** Shows what main sees of a locked room. Damaged incidents are told in the same place as those of an open one. */
function showLocked({ cards, damaged }: LockedReading): void {
  store.set({ ...store.get(), locked: cards, damaged });
}

function readBoard(): void {
  void api.request('readBoard', {}).then(({ cards, damaged, older }) => {
    // What was told while the board was being read is newer than what was read.
    const { cards: told, locked } = store.get();
    const newer = told.filter((card) => isNewer(card, cards));
    store.set(withCards({ loaded: true, cards, damaged, older, locked }, newer));
    void readOlder(older);
  });
  void readLocked();
}

/** Reads what runs behind the lock; a room that is open has nothing there. */
export async function readLocked(): Promise<LockedReading> {
  const reading = await api.request('readLocked', {});
  if (reading.cards.length + reading.damaged.length > 0) showLocked(reading);
  return reading;
}

/** Every incident of the room as a card, oldest number first. */
export function useBoard(): BoardView {
  return useStore(store);
}

/** The number the next incident of this room gets. */
export function nextIncidentNumber(view: BoardView): number {
  return view.cards.reduce((highest, card) => Math.max(highest, card.number), 0) + 1;
}
