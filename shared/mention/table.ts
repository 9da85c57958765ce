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

/** The most rows and columns of a file that are read: one import takes over far fewer. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** Why a file of so many rows or columns is not read; null where it is. Asked before its cells are made. */
export function tooBig(rows: number, columns: number): Rejection | null {
  if (rows > MOST_ROWS)
    return {
      code: 'too-many-rows',
      sentence: `This file has more than ${MOST_ROWS.toLocaleString('en')} rows. Export a shorter time, or those with the most replies.`,
    };
  if (columns > MOST_COLUMNS)
    return {
      code: 'too-many-columns',
      sentence: `This file has more than ${MOST_COLUMNS} columns. Export fewer of them: the words, who wrote them, where and when.`,
    };
  return null;
}
