import type { Digest } from '../../shared/seal/hasher.ts';
import type { OnTile } from '../../shared/seal/merkle.ts';
import { type Fault, faultAt } from '../../shared/seal/verdict.ts';
import type { ReadableDb } from '../db/brands.ts';
import { digestIn } from './digest.ts';

/**
 * Compares the stored tiles of a log with those the tree really has. A fault is told at the end only:
 * where a record is wrong as well, its own position says more than the 256 that a tile spans.
 */
export function createTileCheck(
  db: ReadableDb,
  n: number,
): { readonly onTile: OnTile; readonly fault: () => Fault | undefined } {
  const stored = db
    .prepare<[number, number, number], Uint8Array>(
      'SELECT hash FROM tile WHERE log = ? AND level = ? AND idx = ?',
    )
    .pluck();
  let first: Fault | undefined;

  const onTile = (level: number, index: number, digest: Digest): void => {
    const hash = stored.get(n, level, index);
    if (hash instanceof Uint8Array && digestIn(hash) === digest) return;
    const position = index * 256 ** level;
    const last = position + 256 ** level - 1;
    first ??= faultAt(position, `the stored summary of positions ${position} to ${last} does not match them`);
  };
  return { onTile, fault: () => first };
}

/** What is wrong with the number of tiles of a log that ends at `size`; undefined when it is right. */
export function strayTiles(db: ReadableDb, n: number, size: number): Fault | undefined {
  const count = db.prepare<[number], number>('SELECT count(*) FROM tile WHERE log = ?').pluck().get(n) ?? 0;
  let expected = 0;
  for (let left = Math.floor(size / 256); left > 0; left = Math.floor(left / 256)) expected += left;
  if (count <= expected) return undefined;
  return faultAt(size - (size % 256), 'the file holds summaries of entries that are not there');
}
