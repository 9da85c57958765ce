import type { Digest, Hasher } from '../../shared/seal/hasher.ts';
import { EMPTY_FRONTIER, type Frontier, pushLeaf, pushSubtree, rootOf } from '../../shared/seal/merkle.ts';
import type { ReadableDb } from '../db/brands.ts';
import { digestIn } from './digest.ts';
import { leavesOf } from './rows.ts';

const TILE = 256;

/**
 * The right edge of a log's tree, from its tiles and at most 255 loose leaves. Where a tile is missing, from all leaves:
 * slower, and the same answer.
 */
export function loadFrontier(db: ReadableDb, hasher: Hasher, n: number, size: number): Frontier {
  const tiled = fromTiles(db, hasher, n, size) ?? EMPTY_FRONTIER;
  return leavesOf(db, n, tiled.size, size).reduce(
    (frontier, leaf) => pushLeaf(hasher, frontier, leaf),
    tiled,
  );
}

/** Base64 of the root over the first `size` records; null where the log has not so many, or they cannot be read. */
export function rootOfFirst(db: ReadableDb, hasher: Hasher, n: number, size: number): string | null {
  const tree = loadFrontier(db, hasher, n, size);
  return tree.size === size ? hasher.base64(rootOf(hasher, tree)) : null;
}

function fromTiles(db: ReadableDb, hasher: Hasher, n: number, size: number): Frontier | undefined {
  let frontier: Frontier = EMPTY_FRONTIER;
  for (let level = topLevel(size); level > 0; level--) {
    const width = TILE ** level;
    const from = frontier.size / width;
    const to = Math.floor(size / width);
    const tiles = tilesOf(db, n, level, from, to);
    if (tiles.length !== to - from) return undefined;
    for (const tile of tiles) frontier = pushSubtree(hasher, frontier, tile, 8 * level);
  }
  return frontier;
}

function topLevel(size: number): number {
  let level = 0;
  while (TILE ** (level + 1) <= size) level++;
  return level;
}

function tilesOf(db: ReadableDb, n: number, level: number, from: number, to: number): readonly Digest[] {
  return db
    .prepare<[number, number, number, number], Uint8Array>(
      'SELECT hash FROM tile WHERE log = ? AND level = ? AND idx >= ? AND idx < ? ORDER BY idx',
    )
    .pluck()
    .all(n, level, from, to)
    .map(digestIn);
}
