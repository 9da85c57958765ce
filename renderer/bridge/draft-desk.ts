import { useMemo } from 'react';
import { type IncidentState, phaseOf } from '../../shared/incident/state.ts';
import { currentStatement, latestRevision } from '../../shared/statement/statements.ts';
import { writeLater, writeNow } from './shelf-writer.ts';
import { createStore, useStore } from './store.ts';
import { isSaved, keepUnsaved, readUnsaved, settle, type UnsavedWords } from './unsaved-words.ts';
import { onLeftBehind, type Shelf, wordShelf } from './word-shelf.ts';

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

type Place = { readonly incidentId: string; readonly statementId: string };

const desk = new Map<string, OnDesk & { readonly place: Place }>();
let following = false;

const nameOf = ({ incidentId, statementId }: Place) => `${incidentId} ${statementId}`;
const shelfName = (place: Place) => `words ${nameOf(place)}`;

/** The words of a statement as they are now; from the shelf where nobody has touched them since they were put away. */
export function onDesk(place: Place): OnDesk {
  const known = desk.get(nameOf(place));
  if (known) return known;
  const read = { words: readUnsaved(wordShelf(), place.incidentId, place.statementId), kept: true, place };
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

/** Where nobody writes here, what a window left behind that is closed comes onto the page. */
function takeOver(): void {
  let found = false;
  for (const [name, { words, place }] of desk) {
    if (words !== null) continue;
    const left = readUnsaved(wordShelf(), place.incidentId, place.statementId);
    if (left === null) continue;
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

onLeftBehind(takeOver);
// Before any button hears of it.
window.addEventListener('pointerdown', catchUp, true);

/** The words of the live draft while they are not all saved: the signers would get others than the page shows. Else null. */
export function useUnsavedDraft(incidentId: string, state: IncidentState): UnsavedWords | null {
  useStore(deskChanges);
  const statement = currentStatement(state.statements);
  const statementId = statement?.statementId ?? '';
  const drafting = phaseOf(state) === 'draft';
  const known = desk.get(nameOf({ incidentId, statementId }));
  // The shelf is decrypted for each look at it.
  const shelved = () => (drafting ? readUnsaved(wordShelf(), incidentId, statementId) : null);
  const words = known ? known.words : shelved();
  const unsaved = useMemo(() => {
    const settled = settle(words, statement?.revisions ?? []);
    return statement === null || isSaved(settled, latestRevision(statement)) ? null : settled;
  }, [words, statement]);
  return drafting ? unsaved : null;
}
