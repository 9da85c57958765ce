import type { IncidentCard } from '../../shared/projection/board.ts';
import { wasToldBefore } from '../../shared/projection/locked-card.ts';
import { api } from './api.ts';
import { isOver } from './line-lasts.ts';
import { roomStore } from './room-store.ts';
import { createStore, useStore } from './store.ts';
import { type Batch, byIncident, type Line, lineOf, loudest } from './threshold-lines.ts';

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

/** What waits to be said. `written`: an entry of the log, which may be about people by name. */
type Gathered = { readonly batch: Batch; readonly written: boolean };

/** Whether it must wait: while what people wrote is locked, names stand for nobody. */
function isNameless({ written }: Gathered): boolean {
  return written && roomStore.get().content === 'locked';
}

/** Gathers batches for a moment and says the loudest of them, in the names that are in force when it is said. */
function createGatherer() {
  let gathered: readonly Gathered[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const speak = (): void => {
    timer = null;
    const now = gathered.filter((one) => !isNameless(one)).map((one) => one.batch);
    gathered = gathered.filter(isNameless);
    const line = loudest(byIncident(now).flatMap((batch) => lineOf(batch) ?? []));
    if (line && mayReplace(store.get(), line)) say(line);
  };
  const wake = (): void => {
    if (gathered.some((one) => !isNameless(one))) timer ??= setTimeout(speak, GATHER_MS);
  };
  return {
    wake,
    add: (one: Gathered): void => {
      if (lineOf(one.batch) === null) return;
      gathered = [...gathered, one];
      wake();
    },
    leaveOver: (incidentId: string, card: IncidentCard): void => {
      gathered = gathered.filter(({ batch }) => {
        const line = batch.incidentId === incidentId ? lineOf(batch) : null;
        return line === null || !isOver(line, card);
      });
    },
    stop: (): void => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/**
 * Starts listening for thresholds in batches as they are committed. Called once, when the window starts. After a long
 * sleep all that passed meanwhile comes at once: one line says the loudest of it.
 */
export function followThresholds(): () => void {
  const gatherer = createGatherer();
  const leave = api.on('appended', (batch) => {
    if (batch.log !== 'incident') return;
    const { incidentId, card } = batch;
    if (card) {
      leaveOver(incidentId, card);
      gatherer.leaveOver(incidentId, card);
    }
    // What was noticed behind the lock was told then; it is written down now.
    const events = batch.events.filter((event) => !wasToldBefore(event));
    gatherer.add({ batch: { incidentId, events, card }, written: true });
  });
  const unwatch = api.on('watched', ({ noticed }) => {
    for (const batch of noticed) gatherer.add({ batch, written: false });
  });
  const unlock = roomStore.subscribe(gatherer.wake);
  return () => {
    leave();
    unwatch();
    unlock();
    gatherer.stop();
  };
}

/** The line to show and to say now, or null. */
export function useAnnouncement(): Announcement | null {
  return useStore(store);
}
