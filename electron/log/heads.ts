import type { Digest, Hasher } from '../../shared/seal/hasher.ts';
import { EMPTY_FRONTIER, type Frontier, pushLeaf } from '../../shared/seal/merkle.ts';
import { genesisPrev, originOf } from '../../shared/seal/origin.ts';
import type { ReadableDb } from '../db/brands.ts';
import { loadFrontier } from './head.ts';
import { roomIdOf } from './room-id.ts';
import { type LogRow, leavesOf, logRows, type Tip, tipReader } from './rows.ts';

/** Where a log ends: all that is needed to write its next record. `known` is false until its first append commits. */
export type LogHead = LogRow & {
  readonly known: boolean;
  readonly frontier: Frontier;
  /** Leaf hash of the last record, or what record 0 names as its predecessor. */
  readonly last: Digest;
};

export type Heads = {
  /** The head as the file has it; undefined when the file no longer holds what this process knows it held. */
  readonly current: (logId: string) => LogHead | undefined;
  /** Takes over the head that a commit has made true. */
  readonly advance: (head: LogHead) => void;
  readonly all: () => readonly LogHead[];
};

/**
 * Keeps the heads of a room's logs in memory, and holds them against the file at every use. SQLite's `data_version`
 * changes with every commit of another connection and of no other, so as long as it stays, the file is as we left it.
 */
export function createHeads(db: ReadableDb, hasher: Hasher, roomId: string): Heads {
  const tipOf = tipReader(db);
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  const heads = new Map<string, LogHead & { readonly seen: number | undefined }>();

  const load = (row: LogRow): LogHead => {
    const { size, leaf } = tipOf(row.n);
    const last = leaf ?? genesisPrev(hasher, row.origin);
    return { ...row, known: true, frontier: loadFrontier(db, hasher, row.n, size), last };
  };
  const fresh = (logId: string): LogHead => {
    const rows = logRows(db);
    // Another process may have set up the room in this file since it was opened: the room is the file's.
    const origin = originOf(roomIdOf(db) ?? roomId, logId);
    const n = Math.max(0, ...rows.map((row) => row.n)) + 1;
    return {
      n,
      id: logId,
      origin,
      known: false,
      frontier: EMPTY_FRONTIER,
      last: genesisPrev(hasher, origin),
    };
  };
  const loadAll = (): void => {
    const seen = dataVersion.get();
    for (const row of logRows(db)) if (!heads.has(row.id)) heads.set(row.id, { ...load(row), seen });
  };
  const current = (logId: string): LogHead | undefined => {
    const seen = dataVersion.get();
    if (!heads.has(logId)) loadAll();
    const head = heads.get(logId);
    if (head === undefined) return fresh(logId);
    if (head.seen === seen) return head;
    const held = caughtUp(db, hasher, head, tipOf(head.n));
    if (held !== undefined) heads.set(logId, { ...held, seen });
    return held;
  };
  loadAll();
  return {
    current,
    advance: (head) => void heads.set(head.id, { ...head, seen: heads.get(head.id)?.seen }),
    all: () => {
      loadAll();
      return [...heads.keys()].flatMap((id) => current(id) ?? heads.get(id) ?? []);
    },
  };
}

/** The head moved on by what another connection has appended since; undefined when ours is not a prefix of the file. */
function caughtUp(db: ReadableDb, hasher: Hasher, head: LogHead, tip: Tip): LogHead | undefined {
  const { size } = head.frontier;
  if (tip.size === size) return size === 0 || tip.leaf === head.last ? head : undefined;
  if (tip.size < size || (size > 0 && leavesOf(db, head.n, size - 1, size)[0] !== head.last))
    return undefined;
  const leaves = leavesOf(db, head.n, size, tip.size);
  const frontier = leaves.reduce((edge, leaf) => pushLeaf(hasher, edge, leaf), head.frontier);
  return { ...head, frontier, last: leaves.at(-1) ?? head.last };
}
