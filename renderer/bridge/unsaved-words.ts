import { type IncidentState, phaseOf } from '../../shared/incident/state.ts';
import { currentStatement, type Revision, type Statement } from '../../shared/statement/statements.ts';
import { createStore, useStore } from './store.ts';

/**
 * Words that were typed and not saved as a revision yet. `basedOn` is the revision they grew from; `sent` is the text
 * that was last sent for saving, so that the committed revision can be recognised when it comes.
 */
export type UnsavedWords = {
  readonly text: string;
  readonly basedOn: string | null;
  readonly sent: string | null;
};

/** Where unsaved words are kept, so that a reload or a crash of the window does not lose them. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'holdline.unsaved-words';

function keyOf(incidentId: string, statementId: string): string {
  return `${PREFIX}.${incidentId}.${statementId}`;
}

function isUnsavedWords(value: unknown): value is UnsavedWords {
  if (typeof value !== 'object' || value === null) return false;
  const { text, basedOn, sent } = value as Partial<Record<keyof UnsavedWords, unknown>>;
  const idOrNull = (one: unknown) => one === null || typeof one === 'string';
  return typeof text === 'string' && idOrNull(basedOn) && idOrNull(sent);
}

/** Reads the unsaved words of a statement; null if there are none (or the shelf holds something broken). */
export function readUnsaved(shelf: Shelf, incidentId: string, statementId: string): UnsavedWords | null {
  try {
    const value: unknown = JSON.parse(shelf.getItem(keyOf(incidentId, statementId)) ?? 'null');
    return isUnsavedWords(value) ? value : null;
  } catch {
    return null;
  }
}

/** Counts the changes of the shelf, so that a control elsewhere on the screen sees them. */
const changes = createStore(0);

/** Keeps unsaved words, or forgets them with null. False if this computer has no room for them. */
export function keepUnsaved(
  shelf: Shelf,
  incidentId: string,
  statementId: string,
  words: UnsavedWords | null,
): boolean {
  try {
    if (words === null) shelf.removeItem(keyOf(incidentId, statementId));
    else shelf.setItem(keyOf(incidentId, statementId), JSON.stringify(words));
    return true;
  } catch {
    return false;
  } finally {
    changes.set(changes.get() + 1);
  }
}

/** Text as main stores it (NFC, LF): what is compared with a committed revision. */
function stored(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/**
 * What the editor shows, given the committed revisions, oldest first. Unsaved words win until their own save comes back,
 * from this window or from another; a revision of other words leaves them alone, and `decide` then asks to compare. Only
 * revisions after the one they grew from can be their save: words that were changed back to an older text are a change.
 */
export function settle(unsaved: UnsavedWords | null, revisions: readonly Revision[]): UnsavedWords {
  const latest = revisions.at(-1);
  const clean: UnsavedWords = { text: latest?.text ?? '', basedOn: latest?.revisionId ?? null, sent: null };
  if (unsaved === null) return clean;
  const { text, basedOn, sent } = unsaved;
  const later = revisions.slice(revisions.findIndex(({ revisionId }) => revisionId === basedOn) + 1);
  const savedAs = (words: string) => later.findLast((one) => one.text === stored(words));
  if (savedAs(text) || stored(text) === latest?.text) return clean;
  const own = sent === null ? undefined : savedAs(sent);
  return own ? { text, basedOn: own.revisionId, sent: null } : unsaved;
}

/** True if nothing on the page is missing from the revisions. */
export function isSaved(words: UnsavedWords, { revisions }: Statement): boolean {
  return words.text === (revisions.at(-1)?.text ?? '');
}

/** True while the words of the live draft are not all saved: the signers would get others than the page shows. */
export function useDraftUnsaved(incidentId: string, state: IncidentState): boolean {
  useStore(changes);
  const statement = currentStatement(state.statements);
  if (phaseOf(state) !== 'draft' || !statement) return false;
  const kept = readUnsaved(localStorage, incidentId, statement.statementId);
  return !isSaved(settle(kept, statement.revisions), statement);
}
