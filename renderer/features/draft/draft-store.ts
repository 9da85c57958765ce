import type { Revision } from '../../../shared/statement/statements.ts';

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
  }
}

/** Text as main stores it (NFC, LF): what is compared with a committed revision. */
function stored(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

/**
 * What the editor shows, given the newest committed revision. Unsaved words win until their own save comes back; a
 * revision that somebody else saved leaves them alone, and `decide` then asks to compare.
 */
export function settle(unsaved: UnsavedWords | null, latest: Revision | null): UnsavedWords {
  const clean: UnsavedWords = { text: latest?.text ?? '', basedOn: latest?.revisionId ?? null, sent: null };
  if (unsaved === null || (latest && stored(unsaved.text) === latest.text)) return clean;
  const ownSaveCame = unsaved.sent !== null && latest !== null && stored(unsaved.sent) === latest.text;
  return ownSaveCame ? { text: unsaved.text, basedOn: latest.revisionId, sent: null } : unsaved;
}
