import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { type Digest, digestOf } from '../../../shared/seal/hasher.ts';
import {
  EMPTY_FRONTIER,
  type Frontier,
  leafHash,
  nodeHash,
  pushLeaf,
  pushSubtree,
  rootOf,
} from '../../../shared/seal/merkle.ts';
import { hex, plainHasher, sha256 } from './sha256.ts';

/** The eight leaves and nine roots published with Certificate Transparency's reference code (RFC 6962 test tree). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const asHex = (digest: Digest): string => Buffer.from(digest, 'latin1').toString('hex');
const rawLeaf = (bytes: Uint8Array): Digest => digestOf(sha256(Uint8Array.of(0, ...bytes)));
const grow = (leaves: readonly Digest[]): Frontier =>
  leaves.reduce((frontier, leaf) => pushLeaf(plainHasher, frontier, leaf), EMPTY_FRONTIER);

/** RFC 6962, section 2.1, word for word: the definition, not the algorithm. */
function treeHash(leaves: readonly Digest[]): Digest {
  const [only] = leaves;
  if (only === undefined) return plainHasher.ofText('');
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(plainHasher, treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

describe('the tree', () => {
  it('has the published roots', () => {
    const leaves = LEAVES.map((leaf) => rawLeaf(hex(leaf)));
    expect(ROOTS.map((_, size) => asHex(rootOf(plainHasher, grow(leaves.slice(0, size)))))).toEqual(ROOTS);
  });

  it('hashes a text as 0x00 and its UTF-8 bytes, the same with every hasher', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const expected = digestOf(sha256(Buffer.concat([Buffer.of(0), Buffer.from(body, 'utf8')])));
        expect([leafHash(plainHasher, body), leafHash(nodeHasher, body)]).toEqual([expected, expected]);
      }),
    );
  });

  it('is the tree of the RFC at every size', () => {
    const leaves = Array.from({ length: 70 }, (_, i) => leafHash(plainHasher, `body ${i}`));
    for (let size = 0; size <= leaves.length; size++) {
      const some = leaves.slice(0, size);
      expect(rootOf(nodeHasher, grow(some))).toBe(treeHash(some));
    }
  });

  it('tells of each complete subtree of 256 and of 65,536 leaves once, with its root', () => {
    const leaf = leafHash(nodeHasher, 'x');
    const told: string[] = [];
    let frontier: Frontier = EMPTY_FRONTIER;
    for (let i = 0; i < 65_536; i++) {
      frontier = pushLeaf(nodeHasher, frontier, leaf, (level, index) => void told.push(`${level}/${index}`));
    }
    expect(told).toEqual([...Array.from({ length: 256 }, (_, i) => `1/${i}`), '2/0']);
  });

  it('can be grown from complete subtrees', () => {
    const leaves = Array.from({ length: 11 }, (_, i) => leafHash(plainHasher, `${i}`));
    const four = (from: number): Digest => treeHash(leaves.slice(from, from + 4));
    const halves = [0, 4].reduce((f, from) => pushSubtree(plainHasher, f, four(from), 2), EMPTY_FRONTIER);
    const whole = leaves.slice(8).reduce((f, leaf) => pushLeaf(plainHasher, f, leaf), halves);
    expect(rootOf(plainHasher, whole)).toBe(treeHash(leaves));
    expect(() => pushSubtree(plainHasher, whole, four(0), 2)).toThrow('no subtree of height 2');
  });
});
