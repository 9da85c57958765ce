import type { IncidentCard } from '../../shared/projection/board.ts';
import { wasToldBefore } from '../../shared/projection/locked-card.ts';
import { api } from './api.ts';
import { createStore, useStore } from './store.ts';
import { isOver, type Line, lineOf, loudest } from './threshold-lines.ts';

/** One line for everybody in the window. It is said once, and shown until somebody or the next line removes it. */
export type Announcement = Line & { readonly number: number };

const store = createStore<Announcement | null>(null);

/** Says a line and shows it. */
export function say(line: Line): void {
  store.set({ ...line, number: (store.get()?.number ?? 0) + 1 });
}

/** Says a line of the app itself, such as why a shortcut did nothing. */
export function announce(sentence: string, tone: Announcement['tone'] = 'plain'): void {
  say({ sentence, tone, incidentId: null, drill: false, lasts: { while: 'shown' } });
}

/** Removes the line. */
export function dismissAnnouncement(): void {
  store.set(null);
}

/** How long the window gathers. What one turn of the clock finds is written, and told, entry by entry. */
export const GATHER_MS = 250;

/** A live line about something overdue stays until somebody has seen it: no drill takes its place. */
function mayReplace(shown: Announcement | null, line: Line): boolean {
  return !(line.drill && shown?.tone === 'over' && shown.incidentId !== null && !shown.drill);
}

/** Takes the line away once it is no longer true: its stage was left, the word is out, the incident has ended. */
function leaveOver(incidentId: string, card: IncidentCard): void {
  const shown = store.get();
  if (shown?.incidentId === incidentId && isOver(shown, card)) store.set(null);
}

/**
 * Starts listening for thresholds in batches as they are committed. Called once, when the window starts. After a long
 * sleep all that passed meanwhile comes at once: one line says the loudest of it.
 */
export function followThresholds(): () => void {
  let gathered: readonly Line[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const speak = (): void => {
    const line = loudest(gathered);
    gathered = [];
    timer = null;
    if (line && mayReplace(store.get(), line)) say(line);
  };
  const gather = (line: Line | null): void => {
    if (line === null) return;
    gathered = [...gathered, line];
    timer ??= setTimeout(speak, GATHER_MS);
  };
  const leave = api.on('appended', (batch) => {
    if (batch.log !== 'incident') return;
    const { card } = batch;
    if (card) {
      leaveOver(batch.incidentId, card);
      gathered = gathered.filter((one) => one.incidentId !== batch.incidentId || !isOver(one, card));
    }
    // What was noticed behind the lock was told then; it is written down now.
    gather(lineOf({ ...batch, events: batch.events.filter((event) => !wasToldBefore(event)) }));
  });
  const unwatch = api.on('watched', ({ noticed }) => {
    for (const one of noticed) gather(lineOf(one));
  });
  return () => {
    leave();
    unwatch();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The line to show and to say now, or null. */
export function useAnnouncement(): Announcement | null {
  return useStore(store);
}
