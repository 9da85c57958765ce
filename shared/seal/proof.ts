import type { Digest, Hasher } from './hasher.ts';
import { nodeHash } from './merkle.ts';

/** The root of the subtree over leaves [from, to); `to - from` is a power of two or `to` is the size of the tree. */
export type SubtreeHash = (from: number, to: number) => Digest;

/** A `SubtreeHash` over leaves at hand (RFC 6962, section 2.1). At least one leaf. */
export function subtreeOf(hasher: Hasher, leaves: readonly Digest[]): SubtreeHash {
  const hash: SubtreeHash = (from, to) => {
    const leaf = leaves[from];
    if (leaf === undefined || to > leaves.length) throw new Error(`there are no leaves ${from} to ${to}`);
    if (to - from === 1) return leaf;
    const middle = from + largestPowerBelow(to - from);
    return nodeHash(hasher, hash(from, middle), hash(middle, to));
  };
  return hash;
}

/** The audit path of a leaf in the tree of `size` leaves, from the bottom up (RFC 6962, section 2.1.1). */
export function inclusionProof(subtree: SubtreeHash, position: number, size: number): readonly Digest[] {
  const path = (from: number, to: number): readonly Digest[] => {
    if (to - from === 1) return [];
    const middle = from + largestPowerBelow(to - from);
    return position < middle
      ? [...path(from, middle), subtree(middle, to)]
      : [...path(middle, to), subtree(from, middle)];
  };
  if (position < 0 || position >= size) throw new Error(`there is no leaf ${position} in a tree of ${size}`);
  return path(0, size);
}

/** The proof that the tree of `old` leaves is the beginning of that of `size` (RFC 6962, section 2.1.2). */
export function consistencyProof(subtree: SubtreeHash, old: number, size: number): readonly Digest[] {
  const path = (from: number, to: number, known: boolean): readonly Digest[] => {
    if (old === to) return known ? [] : [subtree(from, to)];
    const middle = from + largestPowerBelow(to - from);
    if (old <= middle) return [...path(from, middle, known), subtree(middle, to)];
    return [...path(middle, to, false), subtree(from, middle)];
  };
  if (old < 1 || old > size) throw new Error(`a tree of ${old} leaves is no beginning of one of ${size}`);
  return path(0, size, true);
}

function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
