import { isUtf8 } from 'node:buffer';
import type { KeptSeals } from '../../shared/seal/check-seals.ts';
import type { Digest } from '../../shared/seal/hasher.ts';
import type { SealedRow } from '../../shared/seal/verify.ts';
import type { ReadableDb } from '../db/brands.ts';
import { rowId } from './rows.ts';
import { sealReader } from './seal-rows.ts';

/** Many records as the file holds them, in one run of bytes: most need not be made strings or objects of. */
export type Block = {
  /** A zero byte before each record, and four at the end. Valid UTF-8. */
  readonly bytes: Buffer;
  /** Where each record begins, and, last, where the next one would. */
  readonly starts: readonly number[];
  /** The hashes noted beside the records, one after the other. */
  readonly leaves: string;
  /** The checkpoints kept with the i-th of them. */
  readonly kept: ReadonlyMap<number, KeptSeals>;
};

const LEAF_LENGTH = 32;
type Range = { readonly from: number; readonly to: number };
type Found = readonly [
  positions: string,
  texts: number,
  hashes: number,
  checkpoints: number,
  notes: number,
  bytes: Buffer,
  leaves: Buffer,
];

/**
 * Reads blocks of positions [from, to) of log number `n`. Undefined where anything about the rows is out of the ordinary
 * (one is missing, is no text, cannot be read): then they are to be looked at one by one.
 */
export function blockReader(db: ReadableDb, n: number): (from: number, to: number) => Block | undefined {
  const select = db
    .prepare<[Range], Found>(`
      SELECT group_concat(CAST(id - @from AS INTEGER)),
        sum(typeof(id) = 'integer' AND typeof(body) = 'text'),
        sum(typeof(leaf) = 'blob' AND octet_length(leaf) = ${LEAF_LENGTH}),
        sum(typeof(note) = 'text'),
        count(note),
        CAST(char(0) || group_concat(body, char(0)) || char(0, 0, 0, 0) AS BLOB),
        CAST(group_concat(leaf, '') AS BLOB)
      FROM event WHERE id >= @from AND id < @to`)
    .raw();
  const range = (from: number, to: number): Range => ({ from: rowId(n, from), to: rowId(n, to) });
  const selectNotes = db
    .prepare<[Range], [position: number, note: string]>(
      'SELECT CAST(id - @from AS INTEGER), note FROM event WHERE id >= @from AND id < @to AND note IS NOT NULL',
    )
    .raw();
  const sealsOf = sealReader(db, n);
  const kept = (from: number, to: number, notes: number): Block['kept'] => {
    const beside = notes === 0 ? [] : selectNotes.all(range(from, to));
    const all = new Map<number, KeptSeals>(beside.map(([i, note]) => [i, { note }]));
    for (const [size, seal] of sealsOf(from, to)) {
      const i = size - 1 - from;
      all.set(i, { ...all.get(i), seal });
    }
    return all;
  };
  return (from, to) => {
    try {
      const found = select.get(range(from, to));
      return found && blockOf(found, to - from, (notes) => kept(from, to, notes));
    } catch {
      return undefined;
    }
  };
}

function blockOf(
  [positions, texts, hashes, checkpoints, notes, bytes, leaves]: Found,
  count: number,
  kept: (notes: number) => Block['kept'],
): Block | undefined {
  const isSound = texts === count && hashes === count && checkpoints === notes;
  if (!isSound || positions !== upTo(count) || !isUtf8(bytes)) return undefined;
  const starts: number[] = [];
  for (let at = bytes.indexOf(0); at >= 0 && starts.length <= count; at = bytes.indexOf(0, at + 1))
    starts.push(at + 1);
  // One zero byte more or less would be a text that holds one, and everything behind it in the wrong place.
  const isWhole = starts[count] === bytes.length - 3 && leaves.length === count * LEAF_LENGTH;
  return isWhole ? { bytes, starts, leaves: leaves.toString('latin1'), kept: kept(notes) } : undefined;
}

/** The hash that was noted beside the i-th record of a block. */
export function leafIn({ leaves }: Block, i: number): Digest {
  return leaves.slice(i * LEAF_LENGTH, (i + 1) * LEAF_LENGTH) as Digest;
}

/** The i-th record of a block and what is kept with it, as it is verified by reading. */
export function rowIn(block: Block, i: number): SealedRow {
  const { bytes, starts, kept } = block;
  const body = bytes.toString('utf8', starts[i], (starts[i + 1] ?? 0) - 1);
  return { body, leaf: leafIn(block, i), ...kept.get(i) };
}

let lists: readonly [count: number, text: string] = [0, ''];

/** The numbers below `count` as SQLite lists them; the list is kept, since blocks are of one length. */
function upTo(count: number): string {
  if (lists[0] !== count) lists = [count, Array.from({ length: count }, (_, i) => i).join()];
  return lists[1];
}
