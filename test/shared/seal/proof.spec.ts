import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, digestOf } from '../../../shared/seal/hasher.ts';
import { EMPTY_FRONTIER, leafHash, pushLeaf, rootOf } from '../../../shared/seal/merkle.ts';
import { consistencyProof, inclusionProof, subtreeOf } from '../../../shared/seal/proof.ts';
import { verifyConsistency, verifyInclusion } from '../../../shared/seal/verify-proof.ts';
import { hex, plainHasher, sha256 } from './sha256.ts';

const MOST = 40;
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(plainHasher, `body ${i}`));
const subtree = subtreeOf(plainHasher, leaves);
const grow = (size: number): Digest =>
  rootOf(
    plainHasher,
    leaves.slice(0, size).reduce((edge, leaf) => pushLeaf(plainHasher, edge, leaf), EMPTY_FRONTIER),
  );
const roots = Array.from({ length: MOST + 1 }, (_, size) => grow(size));
const rootAt = (size: number): Digest => roots[size] ?? ('' as Digest);
const flipped = (digest: Digest): Digest =>
  `${String.fromCharCode(digest.charCodeAt(0) ^ 1)}${digest.slice(1)}` as Digest;

/** Every proof that differs from a good one in one place: a hash changed, dropped, doubled or added. */
function spoilt(path: readonly Digest[]): readonly (readonly Digest[])[] {
  const changed = path.map((digest, i) => path.with(i, flipped(digest)));
  const dropped = path.map((_, i) => path.toSpliced(i, 1));
  return [...changed, ...dropped, [...path, rootAt(1)], [rootAt(1), ...path]];
}

describe('inclusion', () => {
  it('has the published path for the first of the eight leaves of the Certificate Transparency test tree', () => {
    const known = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const ct = known.map((leaf) => digestOf(sha256(Uint8Array.of(0, ...hex(leaf)))));
    const path = inclusionProof(subtreeOf(plainHasher, ct), 0, 8);
    expect(path.map((digest) => Buffer.from(digest, 'latin1').toString('hex'))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('is proved for every leaf of every tree, and for nothing else', () => {
    for (let size = 1; size <= MOST; size++) {
      for (let position = 0; position < size; position++) {
        const leaf = leaves[position] ?? ('' as Digest);
        const claim = { leaf, position, size, root: rootAt(size) };
        const path = inclusionProof(subtree, position, size);
        expect(verifyInclusion(plainHasher, claim, path)).toBe(true);
        for (const other of spoilt(path)) expect(verifyInclusion(plainHasher, claim, other)).toBe(false);
        expect(verifyInclusion(plainHasher, { ...claim, leaf: flipped(leaf) }, path)).toBe(false);
        expect(verifyInclusion(plainHasher, { ...claim, position: position + 1 }, path)).toBe(false);
      }
    }
  });
});

describe('consistency', () => {
  it('is proved between any two sizes, and for nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST }), (a, b) => {
        const [old, size] = [Math.min(a, b), Math.max(a, b)];
        const claim = { old, oldRoot: rootAt(old), size, root: rootAt(size) };
        const path = consistencyProof(subtree, old, size);
        expect(verifyConsistency(plainHasher, claim, path)).toBe(true);
        for (const other of spoilt(path)) expect(verifyConsistency(plainHasher, claim, other)).toBe(false);
        expect(verifyConsistency(plainHasher, { ...claim, oldRoot: flipped(claim.oldRoot) }, path)).toBe(
          false,
        );
        expect(verifyConsistency(plainHasher, { ...claim, root: flipped(claim.root) }, path)).toBe(false);
      }),
      { numRuns: 800 },
    );
  });

  it('takes no senseless sizes', () => {
    expect(() => consistencyProof(subtree, 0, 3)).toThrow('no beginning');
    expect(() => inclusionProof(subtree, 3, 3)).toThrow('no leaf');
    const claim = { old: 4, oldRoot: rootAt(4), size: 3, root: rootAt(3) };
    expect(verifyConsistency(plainHasher, claim, [])).toBe(false);
    expect(verifyInclusion(plainHasher, { leaf: rootAt(1), position: 1, size: 1, root: rootAt(1) }, [])).toBe(
      false,
    );
  });
});
