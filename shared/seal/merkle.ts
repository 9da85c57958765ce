import type { Digest, Hasher } from './hasher.ts';

/** RFC 6962, section 2.1: SHA-256(0x00 || body). The zero byte is also the UTF-8 of U+0000. */
export function leafHash(hasher: Hasher, body: string): Digest {
  return hasher.ofText(`\0${body}`);
}

const nodeBytes = new Uint8Array(65);
nodeBytes[0] = 1;

/** RFC 6962, section 2.1: SHA-256(0x01 || left || right). */
export function nodeHash(hasher: Hasher, left: Digest, right: Digest): Digest {
  for (let i = 0; i < 32; i++) {
    nodeBytes[i + 1] = left.charCodeAt(i);
    nodeBytes[i + 33] = right.charCodeAt(i);
  }
  return hasher.ofBytes(nodeBytes);
}

/** The root of a complete subtree of 2^height leaves, and the larger one to its left. */
export type Peak = { readonly digest: Digest; readonly height: number; readonly left: Peak | undefined };

/** The right edge of a growing tree (a compact range): all that is needed to add a leaf or to tell the root. */
export type Frontier = { readonly size: number; readonly last: Peak | undefined };

/** Told of every complete subtree of 256^level leaves as it closes; `index` counts them from 0. */
export type OnTile = (level: number, index: number, digest: Digest) => void;

export const EMPTY_FRONTIER: Frontier = { size: 0, last: undefined };
const TILE_HEIGHT = 8;

/** The frontier with one leaf more. The one given stays as it is, so an append that fails leaves nothing to undo. */
export function pushLeaf(hasher: Hasher, frontier: Frontier, leaf: Digest, onTile?: OnTile): Frontier {
  return pushSubtree(hasher, frontier, leaf, 0, onTile);
}

/** The frontier with a complete subtree of 2^height leaves more, where the size is a multiple of that. */
export function pushSubtree(
  hasher: Hasher,
  frontier: Frontier,
  root: Digest,
  height: number,
  onTile?: OnTile,
): Frontier {
  const size = frontier.size + 2 ** height;
  if (frontier.size % 2 ** height !== 0)
    throw new Error(`no subtree of height ${height} can begin at ${frontier.size}`);
  let peak: Peak = { digest: root, height, left: frontier.last };
  while (peak.left !== undefined && peak.left.height === peak.height) {
    const joined = nodeHash(hasher, peak.left.digest, peak.digest);
    peak = { digest: joined, height: peak.height + 1, left: peak.left.left };
    if (onTile !== undefined && peak.height % TILE_HEIGHT === 0) {
      onTile(peak.height / TILE_HEIGHT, size / 2 ** peak.height - 1, peak.digest);
    }
  }
  return { size, last: peak };
}

/** The RFC 6962 root of the tree so far; of the empty tree, SHA-256(""). */
export function rootOf(hasher: Hasher, frontier: Frontier): Digest {
  if (frontier.last === undefined) return hasher.ofText('');
  let root = frontier.last.digest;
  for (let peak = frontier.last.left; peak !== undefined; peak = peak.left)
    root = nodeHash(hasher, peak.digest, root);
  return root;
}
