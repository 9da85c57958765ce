import { asRevision, sameWords, type Words } from '../../shared/statement/channel-words.ts';
import type { Variant } from '../../shared/statement/events.ts';
import type { Revision } from '../../shared/statement/statements.ts';
import type { Shelf } from './word-shelf.ts';

/**
 * Words that were typed and not saved as a revision yet, for all channels. `basedOn` is the revision they grew from;
 * `sent` are the words last sent for saving, so that the committed revision can be recognised when it comes.
 */
export type UnsavedWords = Words & { readonly basedOn: string | null; readonly sent: Words | null };

const PREFIX = 'holdline.unsaved-words';

function keyOf(incidentId: string, statementId: string): string {
  return `${PREFIX}.${incidentId}.${statementId}`;
}

function isVariant(value: unknown): value is Variant {
  if (typeof value !== 'object' || value === null) return false;
  const { channel, lang, text } = value as Partial<Record<keyof Variant, unknown>>;
  return typeof channel === 'string' && typeof lang === 'string' && typeof text === 'string';
}

/** Words as they were kept; earlier versions kept a bare text. Null for anything broken. */
function wordsIn(value: unknown): Words | null {
  if (typeof value === 'string') return { text: value, variants: [], without: [] };
  if (typeof value !== 'object' || value === null) return null;
  const { text, variants = [], without = [] } = value as Partial<Record<keyof Words, unknown>>;
  if (typeof text !== 'string' || !Array.isArray(variants) || !variants.every(isVariant)) return null;
  if (!Array.isArray(without) || !without.every((one) => typeof one === 'string')) return null;
  return { text, variants, without };
}

function unsavedIn(value: unknown): UnsavedWords | null {
  const words = typeof value === 'string' ? null : wordsIn(value);
  if (words === null) return null;
  const { basedOn, sent } = value as { readonly basedOn?: unknown; readonly sent?: unknown };
  if (basedOn !== null && typeof basedOn !== 'string') return null;
  return { ...words, basedOn, sent: wordsIn(sent) };
}

/** Reads the unsaved words of a statement; null if there are none (or the shelf holds something broken). */
export function readUnsaved(shelf: Shelf, incidentId: string, statementId: string): UnsavedWords | null {
  try {
    return unsavedIn(JSON.parse(shelf.getItem(keyOf(incidentId, statementId)) ?? 'null'));
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

/** Words as main stores them (NFC, LF): what is compared with a committed revision. */
function stored(words: Words): Words {
  const { text, variants, without } = asRevision(words);
  const plain = (one: string): string => one.replace(/\r\n?/g, '\n').normalize('NFC');
  const own = variants.map((one) => ({ ...one, text: plain(one.text) }));
  return { text: plain(text), variants: own, without: without ?? [] };
}

const NOTHING: Words = { text: '', variants: [], without: [] };

/** True if the page says what the newest revision says, on every channel. */
export function isSaved(words: Words, latest: Revision | null): boolean {
  return sameWords(asRevision(words), latest ?? NOTHING);
}

/**
 * What the editor shows, given the committed revisions, oldest first. Unsaved words win until their own save comes back,
 * from this window or from another; a revision of other words leaves them alone, and `decide` then asks to compare. Only
 * revisions after the one they grew from can be their save: words that were changed back to an older text are a change.
 */
export function settle(unsaved: UnsavedWords | null, revisions: readonly Revision[]): UnsavedWords {
  const latest = revisions.at(-1);
  const { text, variants, without = [] } = latest ?? NOTHING;
  const clean: UnsavedWords = { text, variants, without, basedOn: latest?.revisionId ?? null, sent: null };
  if (unsaved === null) return clean;
  const { basedOn, sent } = unsaved;
  const later = revisions.slice(revisions.findIndex(({ revisionId }) => revisionId === basedOn) + 1);
  const savedAs = (words: Words) => later.findLast((one) => sameWords(stored(words), one));
  if (savedAs(unsaved) || sameWords(stored(unsaved), latest ?? NOTHING)) return clean;
  const own = sent === null ? undefined : savedAs(sent);
  return own ? { ...unsaved, basedOn: own.revisionId, sent: null } : unsaved;
}
