import { createSealCheck } from '../../shared/seal/check-seals.ts';
import { createLogKeyring, type LogKey } from '../../shared/seal/log-keys.ts';
import { EMPTY_FRONTIER, type Frontier } from '../../shared/seal/merkle.ts';
import { genesisPrev, REGISTRY } from '../../shared/seal/origin.ts';
import { createPersonKeyring } from '../../shared/seal/person-keys.ts';
import type { Fault, Head } from '../../shared/seal/verdict.ts';
import { createVerifier, type Verifier } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { createBlobCheck } from './blob-check.ts';
import { type Block, blockReader, leafIn, rowIn } from './blocks.ts';
import type { ContentCipher } from './content-cipher.ts';
import { nodeHasher } from './digest.ts';
import { nodeEd25519 } from './ed25519.ts';
import { loadFrontier } from './head.ts';
import { logKeysOf } from './log-keys.ts';
import { type LogRow, leavesOf } from './rows.ts';
import { sealedRows } from './sealed-rows.ts';
import { createTileCheck } from './tile-check.ts';

/** Records that are read from the file at a time. */
const CHUNK = 512;

export type OnProgress = (done: number, total: number) => void;

/** Some records of a log, found whole: if what it began from is what another part ended with, the two are one whole. */
export type IntactPart = {
  readonly ok: true;
  /** The tree at its beginning, as the file noted it, and at its end, as it was computed: as texts, to compare. */
  readonly began: string;
  readonly ended: string;
  readonly size: number;
  readonly root: string;
  readonly sealed: number;
  readonly erased: number;
  readonly locked: number;
  /** Which log keys signed its first and its last checkpoint; null without one. */
  readonly keys: { readonly first: number; readonly last: number } | null;
};
export type PartVerdict = IntactPart | Fault;

/** Verifies positions [from, to) of a log against `remembered` heads; see `verifyLog`. `cipher` opens encrypted content. */
export function verifyPart(
  db: ReadableDb,
  log: LogRow,
  { from, to }: { readonly from: number; readonly to: number },
  onProgress: OnProgress,
  remembered: readonly Head[],
  cipher: ContentCipher | null,
): PartVerdict {
  const tree = from === 0 ? EMPTY_FRONTIER : loadFrontier(db, nodeHasher, log.n, from);
  const tiles = createTileCheck(db, log.n);
  const blobs = createBlobCheck(db, cipher);
  const ring = log.id === REGISTRY ? createLogKeyring(nodeEd25519) : undefined;
  const persons = log.id === REGISTRY ? createPersonKeyring(nodeEd25519) : undefined;
  const seals = createSealCheck({
    hasher: nodeHasher,
    verify: nodeEd25519,
    origin: log.origin,
    keys: ring?.keys ?? constant(logKeysOf(db)),
  });
  const verifier = createVerifier({
    hasher: nodeHasher,
    origin: log.origin,
    remembered,
    start: { position: from, prev: prevAt(db, log, from), frontier: tree },
    seals,
    onTile: tiles.onTile,
    // The announcements of keys are found among all records of the registry; of other logs, most can stay unread.
    ...(ring === undefined ? {} : { onRecord: (record) => ring.add(record) ?? persons?.add(record) }),
    onCarrying: blobs.onRecord,
  });
  const fault = addAll(db, log, { from, to }, verifier, onProgress);
  if (fault !== undefined) return fault;
  const verdict = verifier.finish();
  if (!verdict.ok) return verdict;
  const { size, root } = verdict;
  const [began, ended] = [textOf(tree), textOf(verifier.tree())];
  const found = { ok: true, began, ended, size, root, sealed: seals.sealed(), keys: seals.keys() } as const;
  return tiles.fault() ?? { ...found, erased: blobs.erased(), locked: blobs.locked() };
}

function addAll(
  db: ReadableDb,
  log: LogRow,
  { from, to }: { readonly from: number; readonly to: number },
  verifier: Verifier,
  onProgress: OnProgress,
): Fault | undefined {
  const blockOf = blockReader(db, log.n);
  for (let at = from; at < to; at += CHUNK) {
    const end = Math.min(at + CHUNK, to);
    const block = blockOf(at, end);
    const fault = block === undefined ? addRows(db, log.n, at, end, verifier) : addBlock(block, verifier);
    if (fault !== undefined) return fault;
    onProgress(end, to);
  }
  return undefined;
}

/** Rows in which nothing is out of the ordinary: read only where the verifier asks for it. */
function addBlock(block: Block, verifier: Verifier): Fault | undefined {
  const { bytes, starts, kept } = block;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    const [start = 0, next = 0] = [starts[i], starts[i + 1]];
    if (!kept.has(i) && verifier.addUnread(view, start, next - 1, leafIn(block, i))) continue;
    const fault = verifier.add(rowIn(block, i));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function addRows(db: ReadableDb, n: number, from: number, to: number, verifier: Verifier): Fault | undefined {
  for (const chunk of sealedRows(db, n, from, to)) {
    if ('ok' in chunk) return chunk;
    for (const row of chunk.rows) {
      const fault = verifier.add(row);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function constant(keys: readonly LogKey[]): () => readonly LogKey[] {
  return () => keys;
}

/** What the record at a position names as the one before it, as the file noted that one's hash. */
function prevAt(db: ReadableDb, log: LogRow, position: number): string {
  const before =
    position === 0 ? genesisPrev(nodeHasher, log.origin) : leavesOf(db, log.n, position - 1, position)[0];
  return before === undefined ? '' : nodeHasher.base64(before);
}

/** A tree's right edge as a text: equal texts, equal trees. */
function textOf(tree: Frontier): string {
  let text = String(tree.size);
  for (let peak = tree.last; peak !== undefined; peak = peak.left)
    text += ` ${nodeHasher.base64(peak.digest)}`;
  return text;
}
