import { partsOfOrigin } from '../../shared/seal/origin.ts';
import type { ReadableDb } from '../db/brands.ts';
import { logRows } from './rows.ts';

/** The id of the room in this file, as its first log's origin says it; null in a new file. */
export function roomIdOf(db: ReadableDb): string | null {
  const [first] = logRows(db);
  return (first && partsOfOrigin(first.origin)?.roomId) ?? null;
}
