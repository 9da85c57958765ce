import { wordShelf } from './word-shelf.ts';

const PREFIX = 'holdline.words-begun';
const keyOf = (incidentId: string, statementId: string) => `${PREFIX}.${incidentId}.${statementId}`;

/** At which position of the log the unsaved words of a statement were begun; null where this computer does not know. */
export function begunAt(incidentId: string, statementId: string): number | null {
  const kept = wordShelf().getItem(keyOf(incidentId, statementId));
  return kept !== null && /^\d+$/.test(kept) ? Number(kept) : null;
}

/** Notes where unsaved words were begun, or with null that there are none any more. */
export function noteBegun(incidentId: string, statementId: string, position: number | null): void {
  try {
    const key = keyOf(incidentId, statementId);
    if (position === null) wordShelf().removeItem(key);
    else wordShelf().setItem(key, String(position));
  } catch {
    // No room on this computer: the words are then taken as begun now, which is what is known.
  }
}
