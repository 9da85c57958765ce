import type { Digest, Hasher } from './hasher.ts';
import { nodeHash } from './merkle.ts';

export type InclusionClaim = {
  readonly leaf: Digest;
  readonly position: number;
  readonly size: number;
  readonly root: Digest;
};
export type ConsistencyClaim = {
  readonly old: number;
  readonly oldRoot: Digest;
  readonly size: number;
  readonly root: Digest;
};

/** Whether the path shows that the leaf stands at that position of the tree with that root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(hasher: Hasher, claim: InclusionClaim, path: readonly Digest[]): boolean {
  const { leaf, position, size, root } = claim;
  if (!Number.isSafeInteger(position) || !Number.isSafeInteger(size) || position < 0 || position >= size)
    return false;
  let [fn, sn] = [position, size - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(hasher, sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = halved(fn, sn);
    } else hash = nodeHash(hasher, hash, sibling);
    [fn, sn] = halved(fn, sn);
  }
  return sn === 0 && hash === root;
}

/** Whether the path shows that the larger tree begins with the smaller one (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(hasher: Hasher, claim: ConsistencyClaim, path: readonly Digest[]): boolean {
  const { old, oldRoot, size, root } = claim;
  if (!Number.isSafeInteger(old) || !Number.isSafeInteger(size) || old < 1 || old > size) return false;
  if (old === size) return path.length === 0 && oldRoot === root;
  const [first, ...rest] = isPowerOfTwo(old) ? [oldRoot, ...path] : path;
  if (first === undefined) return false;
  let [fn, sn] = [old - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = halved(fn, sn);
  let [small, large] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [small, large] = [nodeHash(hasher, hash, small), nodeHash(hasher, hash, large)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = halved(fn, sn);
    } else large = nodeHash(hasher, large, hash);
    [fn, sn] = halved(fn, sn);
  }
  return sn === 0 && small === oldRoot && large === root;
}

function halved(fn: number, sn: number): [number, number] {
  return [Math.floor(fn / 2), Math.floor(sn / 2)];
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}
