import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { MOST_BYTES, type Table, TOO_LARGE, tooBig } from '../../shared/mention/table.ts';
import { decode } from './decode.ts';
import { readCsv } from './read-csv.ts';
import { declares, readFeed } from './read-feed.ts';
import { readJson } from './read-json.ts';

/** A file as a table, and what it was written in. */
export type FileRead = { readonly table: Table; readonly format: string; readonly charset: string };

const EMPTY = refuse('empty', 'There is nothing in this file.');
const BINARY = refuse(
  'binary',
  'This is no text. Export the mentions as CSV, JSON, or as a feed (RSS or Atom), and drop that.',
);

function refusedAs(what: string): Result<never, Rejection> {
  return refuse(
    'unreadable',
    `This file begins like ${what}, and cannot be read as that. Export it once more.`,
  );
}

function tableIn(text: string): Result<Pick<FileRead, 'table' | 'format'>, Rejection> {
  const [first] = text.trimStart();
  if (first === '<') {
    if (declares(text))
      return refuse('declares', 'This feed declares something of its own (DOCTYPE), so it is not read.');
    const table = readFeed(text);
    return table ? ok({ table, format: 'feed' }) : refusedAs('a feed');
  }
  if (first === '{' || first === '[') {
    const read = readJson(text) ?? refusedAs('JSON');
    return read.ok ? ok({ table: read.value, format: 'JSON' }) : read;
  }
  return ok({ table: readCsv(text), format: 'CSV' });
}

/** Reads the bytes of a dropped file. Whatever they are, it ends with a table or with a sentence. */
export function readFile(bytes: Uint8Array): Result<FileRead, Rejection> {
  if (bytes.length > MOST_BYTES) return fail(TOO_LARGE);
  const { text, charset } = decode(bytes);
  const clean = text.replace(/^\uFEFF/, '');
  if (clean.trim() === '') return EMPTY;
  if (clean.slice(0, 4096).includes('\0')) return BINARY;
  const read = tableIn(clean);
  if (!read.ok) return read;
  const { table } = read.value;
  const rows = table.rows.length + table.refused.length;
  const big = tooBig(rows, table.columns.length);
  if (big) return fail(big);
  if (rows === 0) return refuse('no-rows', 'This file has a line of heads and no rows.');
  return ok({ ...read.value, charset });
}
