import type { Rejection } from '../kernel.ts';

/** One row of a file as it stands there. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Something in a file that is no row: where, and why not. */
export type RefusedRow = { readonly line: number; readonly reason: string };

/** A file of mentions as columns and rows, whatever it was written in. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly refused: readonly RefusedRow[];
  /** What `line` counts: the lines of the file, or its entries where it has no lines of its own. */
  readonly counts: 'line' | 'entry';
};

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Said of a file before its bytes are even read. */
export const TOO_LARGE: Rejection = {
  code: 'too-large',
  sentence: 'This file is larger than 5 MB. Export a shorter time, or those with the most replies.',
};
