import type { KeptSeals, SealCheck } from './check-seals.ts';
import type { Digest, Hasher } from './hasher.ts';
import { EMPTY_FRONTIER, type Frontier, leafHash, type OnTile, pushLeaf, rootOf } from './merkle.ts';
import { genesisPrev } from './origin.ts';
import { parseRecord } from './parse-record.ts';
import type { LogRecord } from './record.ts';
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
  readonly start?: { readonly position: number; readonly prev: string; readonly frontier?: Frontier };
  /** Judges the checkpoints that are met. */
  readonly seals?: SealCheck;
  readonly onTile?: OnTile;
  /** Looks at each record that is in order so far; what it returns is wrong with that record. */
  readonly onRecord?: (record: LogRecord) => string | undefined;
};

export type Verifier = {
  /** Takes the next row; answers with a fault as soon as its place is certain. After a fault, stop. */
  readonly add: (row: SealedRow) => Fault | undefined;
  readonly finish: () => Verdict;
  /** The tree so far. */
  readonly tree: () => Frontier;
};

const CHANGED = 'its text no longer matches its fingerprint: it was changed after it was written';

/** Verifies a log as it streams by, in constant memory: spelling, place, links, leaf hashes, tree. Never "ok" in part. */
export function createVerifier(options: VerifyOptions): Verifier {
  const { hasher, origin, remembered = [] } = options;
  const start = options.start ?? { position: 0, prev: hasher.base64(genesisPrev(hasher, origin)) };
  let frontier: Frontier = start.frontier ?? EMPTY_FRONTIER;
  const offset = start.position - frontier.size;
  let { prev } = start;
  let suspect: Suspect | undefined;
  // A checkpoint or a remembered head that does not fit. If the next record does not fit either, that one tells the place more exactly.
  let doubt: Fault | undefined;

  const add = (row: SealedRow): Fault | undefined => {
    const { body, leaf: noted } = row;
    const position = offset + frontier.size;
    const leaf = leafHash(hasher, body);
    if (noted !== undefined && noted !== leaf) return settled(suspect) ?? doubt ?? faultAt(position, CHANGED);
    const parsed = parseRecord(body);
    if (!parsed.ok) return settled(suspect) ?? doubt ?? faultAt(position, parsed.error);
    const record = parsed.value;
    if (suspect !== undefined) return settle(suspect, record);
    if (record.log !== origin) return doubt ?? faultAt(position, `it belongs to another log (${record.log})`);
    const link = hasher.base64(leaf);
    suspect = suspectOf(record, position, prev, link);
    prev = link;
    const before = frontier;
    frontier = pushLeaf(hasher, frontier, leaf, options.onTile);
    if (suspect !== undefined) return suspect.certain ? settle(suspect, undefined) : undefined;
    if (doubt !== undefined) return doubt;
    const wrong = options.onRecord?.(record);
    if (wrong !== undefined) return faultAt(position, wrong);
    doubt = options.seals?.add(row, before, frontier) ?? forgotten(options, frontier);
    return undefined;
  };

  const finish = (): Verdict => {
    const fault =
      settled(suspect) ??
      doubt ??
      (frontier.size === 0 ? forgotten(options, frontier) : undefined) ??
      cut(remembered, frontier.size);
    return fault ?? { ok: true, size: frontier.size, root: hasher.base64(rootOf(hasher, frontier)) };
  };
  return { add, finish, tree: () => frontier };
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
