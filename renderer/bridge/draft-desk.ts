import { useMemo } from 'react';
import { type IncidentState, phaseOf } from '../../shared/incident/state.ts';
import { currentStatement, latestRevision } from '../../shared/statement/statements.ts';
import { api } from './api.ts';
import { createStore, useStore } from './store.ts';
import { isSaved, keepUnsaved, readUnsaved, settle, type UnsavedWords } from './unsaved-words.ts';
import { wordShelf } from './word-shelf.ts';

/**
 * The words that somebody is writing, as they are this instant. Each key changes them here at once, in memory; what else
 * there is to do follows: the shelf gets them when the typing pauses, the screen when the key is painted.
 */
export type OnDesk = {
  readonly words: UnsavedWords | null;
  /** False if this computer had no room for them when the shelf last asked. */
  readonly kept: boolean;
};

/** `typed`: by a key, so that the screen may follow when it has time. `done`: by a button, and it follows at once. */
type How = 'typed' | 'done';

/** The most that a kill of the app can lose. */
const PAUSE_MS = 250;
const LONGEST_MS = 1000;

/** What last changed the words. A component that draws them watches it. */
export const deskChanges = createStore<{ readonly how: How }>({ how: 'done' });

type Place = { readonly incidentId: string; readonly statementId: string };
type Waiting = {
  readonly write: () => void;
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
};

const desk = new Map<string, OnDesk>();
const waiting = new Map<string, Waiting>();
let following = false;

const nameOf = ({ incidentId, statementId }: Place) => `${incidentId} ${statementId}`;

/** The words of a statement as they are now; from the shelf where nobody has touched them since they were put away. */
export function onDesk(place: Place): OnDesk {
  const known = desk.get(nameOf(place));
  if (known) return known;
  const read = { words: readUnsaved(wordShelf(), place.incidentId, place.statementId), kept: true };
  desk.set(nameOf(place), read);
  return read;
}

function say(how: How): void {
  following = false;
  deskChanges.set({ how });
}

/** Once the key is painted. One wait is enough for several keys. */
function sayAfterPaint(): void {
  if (following) return;
  following = true;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (following) say('typed');
    }, 0),
  );
}

/** True from a key until the screen was told to follow at once. */
let ahead = false;

/** Has the screen follow the last keys at once: somebody is about to press something. */
export function catchUp(): void {
  if (!ahead) return;
  ahead = false;
  say('done');
}

function toShelf(place: Place, words: UnsavedWords | null, write: () => boolean): void {
  const name = nameOf(place);
  waiting.delete(name);
  const kept = write();
  if (kept) void api.request('flushShelf', {});
  const now = desk.get(name);
  if (!now || now.kept === kept) return;
  desk.set(name, { words: now.words, kept });
  if (now.words === words) say('done');
}

/** The shelf of this moment: once the room is locked, there would be no key to encrypt with. */
function later(place: Place, words: UnsavedWords | null): void {
  const name = nameOf(place);
  const shelf = wordShelf();
  const before = waiting.get(name);
  if (before) clearTimeout(before.timer);
  const since = before?.since ?? performance.now();
  const write = () =>
    toShelf(place, words, () => keepUnsaved(shelf, place.incidentId, place.statementId, words));
  const left = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - performance.now()));
  waiting.set(name, { write, since, timer: setTimeout(write, left) });
}

function writeNow(one: Waiting): void {
  clearTimeout(one.timer);
  one.write();
}

/** Changes the words of a statement; with null nobody has written anything that is not saved. */
export function putOnDesk(place: Place, words: UnsavedWords | null, how: How): void {
  const kept = desk.get(nameOf(place))?.kept ?? true;
  desk.set(nameOf(place), { words, kept });
  later(place, words);
  if (how === 'typed') {
    ahead = true;
    sayAfterPaint();
    return;
  }
  const due = waiting.get(nameOf(place));
  if (due) writeNow(due);
  say('done');
}

/** Puts everything that waits on the shelf. */
function writeAll(): void {
  for (const one of [...waiting.values()]) writeNow(one);
}

/** Puts the words of a statement away: nobody looks at them any more. */
export function leaveDesk(place: Place): void {
  const due = waiting.get(nameOf(place));
  if (due) writeNow(due);
  desk.delete(nameOf(place));
}

// A window that closes or reloads while somebody types.
window.addEventListener('pagehide', writeAll);
// Before any button hears of it.
window.addEventListener('pointerdown', catchUp, true);

/** True while the words of the live draft are not all saved: the signers would get others than the page shows. */
export function useDraftUnsaved(incidentId: string, state: IncidentState): boolean {
  useStore(deskChanges);
  const statement = currentStatement(state.statements);
  const statementId = statement?.statementId ?? '';
  const drafting = phaseOf(state) === 'draft';
  const known = desk.get(nameOf({ incidentId, statementId }));
  // The shelf is decrypted for each look at it.
  const shelved = () => (drafting ? readUnsaved(wordShelf(), incidentId, statementId) : null);
  const words = known ? known.words : shelved();
  const unsaved = useMemo(
    () => statement !== null && !isSaved(settle(words, statement.revisions), latestRevision(statement)),
    [words, statement],
  );
  return unsaved && drafting;
}
