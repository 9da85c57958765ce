import type { KeptSeals, SealCheck } from './check-seals.ts';
import type { Digest, Hasher } from './hasher.ts';
import { EMPTY_FRONTIER, type Frontier, leafHash, type OnTile, pushLeaf, rootOf } from './merkle.ts';
import { genesisPrev } from './origin.ts';
import { parseRecord } from './parse-record.ts';
import type { LogRecord } from './record.ts';
import { createRecordScan } from './scan-record.ts';
import { type Suspect, settle, suspectOf } from './suspicion.ts';
import { type Fault, faultAt, type Head, type Verdict } from './verdict.ts';

/** A row as the file holds it: the text that was hashed, the hash that was noted beside it, and the checkpoints kept with it. */
export type SealedRow = KeptSeals & { readonly body: string; readonly leaf?: Digest };

export type VerifyOptions = {
  readonly hasher: Hasher;
  readonly origin: string;
  /** Heads from outside, by rising size. Without one, a log that was rewritten or cut as a whole looks whole. */
  readonly remembered?: readonly Head[];
  /** Where to begin in the middle of a log: without the tree so far, only links are checked, and the root means nothing. */
  readonly start?: Start;
  /** Judges the checkpoints that are met. */
  readonly seals?: SealCheck;
  readonly onTile?: OnTile;
  /** Looks at each record that is in order so far; what it returns is wrong with that record. */
  readonly onRecord?: (record: LogRecord) => string | undefined;
  /** The same, for a look that only records with `refs` or `env` need: the others can then be verified unread. */
  readonly onCarrying?: (record: LogRecord) => string | undefined;
};

export type Verifier = {
  /** Takes the next row; answers with a fault as soon as its place is certain. After a fault, stop. */
  readonly add: (row: SealedRow) => Fault | undefined;
  /**
   * Takes the next row, with no checkpoint beside it, if it is for sure in order: about four times as fast. Otherwise it
   * answers false, and nothing has happened: `add` has to look. See `scan-json` for what the bytes must be; the one
   * before the record is zero.
   */
  readonly addUnread: (bytes: DataView, from: number, to: number, noted: Digest) => boolean;
  readonly finish: () => Verdict;
  /** The tree so far. */
  readonly tree: () => Frontier;
};

const CHANGED = 'its text no longer matches its fingerprint: it was changed after it was written';

/** How far a verifier has come. */
type Walk = {
  frontier: Frontier;
  /** The leaf hash of the record before, once one was taken. */
  last: Digest | undefined;
  suspect: Suspect | undefined;
  /** A checkpoint or a remembered head that does not fit. If the next record does not fit either, that one tells the place more exactly. */
  doubt: Fault | undefined;
};
type Start = { readonly position: number; readonly prev: string; readonly frontier?: Frontier };

/** Verifies a log as it streams by, in constant memory: spelling, place, links, leaf hashes, tree. Never "ok" in part. */
export function createVerifier(options: VerifyOptions): Verifier {
  const { hasher, origin, remembered = [] } = options;
  const start: Start = options.start ?? { position: 0, prev: hasher.base64(genesisPrev(hasher, origin)) };
  const walk: Walk = {
    frontier: start.frontier ?? EMPTY_FRONTIER,
    last: undefined,
    suspect: undefined,
    doubt: undefined,
  };
  const offset = start.position - walk.frontier.size;
  const finish = (): Verdict => {
    const { frontier, suspect, doubt } = walk;
    const fault =
      settled(suspect) ??
      doubt ??
      (frontier.size === 0 ? forgotten(options, frontier) : undefined) ??
      cut(remembered, frontier.size);
    return fault ?? { ok: true, size: frontier.size, root: hasher.base64(rootOf(hasher, frontier)) };
  };
  return {
    add: (row) => addRow(options, walk, start.prev, offset + walk.frontier.size, row),
    addUnread: unreadAdder(options, walk, offset),
    finish,
    tree: () => walk.frontier,
  };
}

function addRow(
  options: VerifyOptions,
  walk: Walk,
  begin: string,
  position: number,
  row: SealedRow,
): Fault | undefined {
  const { hasher, origin } = options;
  const { suspect, doubt, frontier: before } = walk;
  const leaf = leafHash(hasher, row.body);
  const earlier = (): Fault | undefined => settled(suspect) ?? doubt;
  if (row.leaf !== undefined && row.leaf !== leaf) return earlier() ?? faultAt(position, CHANGED);
  const parsed = parseRecord(row.body);
  if (!parsed.ok) return earlier() ?? faultAt(position, parsed.error);
  const record = parsed.value;
  if (suspect !== undefined) return settle(suspect, record);
  if (record.log !== origin) return doubt ?? faultAt(position, `it belongs to another log (${record.log})`);
  const expected = walk.last === undefined ? begin : hasher.base64(walk.last);
  walk.suspect = suspectOf(record, position, expected, hasher.base64(leaf));
  walk.last = leaf;
  walk.frontier = pushLeaf(hasher, before, leaf, options.onTile);
  if (walk.suspect !== undefined) return walk.suspect.certain ? settle(walk.suspect, undefined) : undefined;
  if (doubt !== undefined) return doubt;
  const wrong = options.onRecord?.(record) ?? (carries(record) ? options.onCarrying?.(record) : undefined);
  if (wrong !== undefined) return faultAt(position, wrong);
  walk.doubt = options.seals?.add(row, before, walk.frontier) ?? forgotten(options, walk.frontier);
  return undefined;
}

/** See `addUnread`: everything that `addRow` looks at holds, or nothing happens. */
function unreadAdder(options: VerifyOptions, walk: Walk, offset: number): Verifier['addUnread'] {
  const { hasher } = options;
  const isNext = createRecordScan(options.origin);
  return (bytes, from, to, noted) => {
    const { frontier, last, suspect, doubt } = walk;
    if (options.onRecord !== undefined || last === undefined) return false;
    if (suspect !== undefined || doubt !== undefined) return false;
    if (!isNext(bytes, from, to, offset + frontier.size, last)) return false;
    const leaf = hasher.ofBytes(new Uint8Array(bytes.buffer, bytes.byteOffset + from - 1, to - from + 1));
    if (leaf !== noted) return false;
    walk.last = leaf;
    walk.frontier = pushLeaf(hasher, frontier, leaf, options.onTile);
    walk.doubt = forgotten(options, walk.frontier);
    return true;
  };
}

function carries({ refs, env }: LogRecord): boolean {
  return refs !== undefined || env !== undefined;
}

/** Verifies rows that are at hand; see `createVerifier`. */
export function verifyRecords(rows: Iterable<SealedRow>, options: VerifyOptions): Verdict {
  const verifier = createVerifier(options);
  for (const row of rows) {
    const fault = verifier.add(row);
    if (fault !== undefined) return fault;
  }
  return verifier.finish();
}

/** What is wrong with the log so far, where a head of this size is remembered. */
function forgotten({ hasher, remembered = [] }: VerifyOptions, frontier: Frontier): Fault | undefined {
  if (!remembered.some((head) => head.size === frontier.size)) return undefined;
  const known = remembered.filter((head) => head.size === frontier.size);
  const root = hasher.base64(rootOf(hasher, frontier));
  return known.every((head) => head.root === root) ? undefined : rewritten(remembered, frontier.size);
}

function settled(suspect: Suspect | undefined): Fault | undefined {
  return suspect === undefined ? undefined : settle(suspect, undefined);
}

function cut(remembered: readonly Head[], size: number): Fault | undefined {
  const most = Math.max(0, ...remembered.map((head) => head.size));
  if (most <= size) return undefined;
  return faultAt(size, `it is missing: the log ends here, but ${most} entries are remembered`);
}

/** All links hold and yet the root is another one: everything since the last head that agreed may have been rewritten. */
function rewritten(remembered: readonly Head[], size: number): Fault {
  const agreed = Math.max(0, ...remembered.map((head) => head.size).filter((known) => known < size));
  return faultAt(
    agreed,
    `from here to position ${size - 1} the log is not the one remembered: it was rewritten`,
  );
}
