import { useMemo } from 'react';
import { takesWords } from '../../shared/incident/decide/statement.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { lineOf } from '../../shared/statement/statement-line.ts';
import { currentStatement, latestRevision, type Statement } from '../../shared/statement/statements.ts';
import { writeLater, writeNow } from './shelf-writer.ts';
import { createStore, useStore } from './store.ts';
import { isSaved, keepUnsaved, readUnsaved, settle, type UnsavedWords } from './unsaved-words.ts';
import { leftChanges, type Shelf, wordShelf } from './word-shelf.ts';

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

/** What last changed the words. A component that draws them watches it. */
export const deskChanges = createStore<{ readonly how: How }>({ how: 'done' });

/** Where words belong: to a statement of an incident. What was written at the statements it took up belongs to it, too. */
export type Place = {
  readonly incidentId: string;
  readonly statementId: string;
  /** The statements whose words it began with, the newest first. */
  readonly takenUp: readonly string[];
};

const places = new Map<string, Place>();
const desk = new Map<string, OnDesk & { readonly place: Place }>();
/** Words as they were read: nobody has changed them since. */
const asRead = new WeakSet<UnsavedWords>();
let following = false;

const nameOf = ({ incidentId, statementId }: Omit<Place, 'takenUp'>) => `${incidentId} ${statementId}`;

/** The place of the statement that is written now; always the same object for the same statement. */
export function placeOf(incidentId: string, { statements }: Pick<IncidentState, 'statements'>): Place {
  const statementId = currentStatement(statements)?.statementId ?? '';
  const name = nameOf({ incidentId, statementId });
  const known = places.get(name);
  if (known) return known;
  const [, ...before] = lineOf({ statements }, statementId);
  const place = { incidentId, statementId, takenUp: before.map((one) => one.statementId) };
  places.set(name, place);
  return place;
}

/** Moves what was written at a statement that was set aside to the one that took it up. It still grew from what it grew from. */
function broughtAlong(shelf: Shelf, { incidentId, statementId, takenUp }: Place): UnsavedWords | null {
  for (const id of takenUp) {
    const words = readUnsaved(shelf, incidentId, id);
    if (words === null) continue;
    if (keepUnsaved(shelf, incidentId, statementId, words)) keepUnsaved(shelf, incidentId, id, null);
    return words;
  }
  return null;
}

function shelved(place: Place): UnsavedWords | null {
  const shelf = wordShelf();
  const words = readUnsaved(shelf, place.incidentId, place.statementId) ?? broughtAlong(shelf, place);
  if (words) asRead.add(words);
  return words;
}
const shelfName = (place: Place) => `words ${nameOf(place)}`;

/** The words of a statement as they are now; from the shelf where nobody has touched them since they were put away. */
export function onDesk(place: Place): OnDesk {
  const known = desk.get(nameOf(place));
  if (known) return known;
  const read = { words: shelved(place), kept: true, place };
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

/** Writes words, and says on the screen whether this computer had room for them. */
function toShelf(shelf: Shelf, place: Place, words: UnsavedWords | null): boolean {
  const name = nameOf(place);
  const kept = keepUnsaved(shelf, place.incidentId, place.statementId, words);
  const now = desk.get(name);
  if (now && now.kept !== kept) {
    desk.set(name, { words: now.words, kept, place });
    if (now.words === words) say('done');
  }
  if (words === null) takeOver();
  return kept;
}

/** Where nobody writes here, what a window left behind that is closed comes onto the page, and last what it wrote last. */
function takeOver(): void {
  let found = false;
  for (const [name, { words, place }] of desk) {
    if (words !== null && !asRead.has(words)) continue;
    const left = shelved(place);
    if (left === null || JSON.stringify(left) === JSON.stringify(words)) continue;
    desk.set(name, { words: left, kept: true, place });
    found = true;
  }
  if (found) say('done');
}

/** Changes the words of a statement; with null nobody has written anything that is not saved. */
export function putOnDesk(place: Place, words: UnsavedWords | null, how: How): void {
  const kept = desk.get(nameOf(place))?.kept ?? true;
  desk.set(nameOf(place), { words, kept, place });
  writeLater(shelfName(place), (shelf) => toShelf(shelf, place, words));
  if (how === 'typed') {
    ahead = true;
    sayAfterPaint();
    return;
  }
  writeNow(shelfName(place));
  say('done');
}

/** Puts the words of a statement away: nobody looks at them any more. */
export function leaveDesk(place: Place): void {
  writeNow(shelfName(place));
  desk.delete(nameOf(place));
}

leftChanges.subscribe(takeOver);
// Before any button hears of it.
window.addEventListener('pointerdown', catchUp, true);

/** The words on the page while they are not all saved, wherever they can still be; null where nothing is to be saved. */
export function useUnsavedDraft(incidentId: string, state: IncidentState): UnsavedWords | null {
  useStore(deskChanges);
  useStore(leftChanges);
  const statement = currentStatement(state.statements);
  const open = takesWords(state);
  const place = placeOf(incidentId, state);
  const known = desk.get(nameOf(place));
  // The shelf is decrypted for each look at it.
  const words = known ? known.words : open ? shelved(place) : null;
  const unsaved = useMemo(() => {
    const settled = settle(words, statement?.revisions ?? []);
    return statement === null || isSaved(settled, latestRevision(statement)) ? null : settled;
  }, [words, statement]);
  return open ? unsaved : null;
}

/** Whether words that nobody saved lie here for a statement that was set aside. They come onto the page once it is taken up. */
export function useLeftUnsaved(incidentId: string, statement: Statement): boolean {
  useStore(leftChanges);
  const words = readUnsaved(wordShelf(), incidentId, statement.statementId);
  return words !== null && !isSaved(settle(words, statement.revisions), latestRevision(statement));
}
