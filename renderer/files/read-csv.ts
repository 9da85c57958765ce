import { type CsvError, type InfoRecord, parse } from 'csv-parse/browser/esm/sync';
import type { RefusedRow, Table, TableRow } from '../../shared/mention/table.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The separator that the first line has most of, outside of quotation marks. */
function separatorOf(text: string): string {
  const [first = ''] = text.slice(0, 20_000).split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((one) => bare.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is never closed, so the file ends inside this row.',
  CSV_INVALID_CLOSING_QUOTE: 'A quotation mark is closed in the middle of a cell.',
  INVALID_OPENING_QUOTE: 'A quotation mark opens in the middle of a cell.',
};

function reasonOf(error: CsvError | undefined): string {
  return REASONS[error?.code ?? ''] ?? 'It cannot be read as a row.';
}

type Parsed = { readonly record: readonly string[]; readonly info: InfoRecord };

/** Where a row begins: the parser counts where it ends. */
function startOf({ record, info }: Parsed): number {
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  return info.lines - breaks;
}

/** A record that was given up at a line, behind so many others. */
type GivenUp = { readonly at: number; readonly behind: number; readonly reason: string };

/**
 * Each line that a record took with it when it was given up: behind an open quotation mark good rows are read as its cell,
 * until another mark ends it.
 */
function refusedBy(
  givenUp: readonly GivenUp[],
  parsed: readonly Parsed[],
  text: string,
): readonly RefusedRow[] {
  const lines = text.split('\n');
  let last = 0;
  return givenUp.flatMap(({ at, behind, reason }) => {
    const from = Math.max(last, parsed[behind - 1]?.info.lines ?? 0) + 1;
    const to = Math.max(from, at);
    last = to;
    const taken = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const [first = to, ...others] = taken.filter((line) => (lines[line - 1] ?? '').trim() !== '');
    const behindIt = `It stands behind a quotation mark in line ${first} that is never closed, or in the wrong place.`;
    return [{ line: first, reason }, ...others.map((line) => ({ line, reason: behindIt }))];
  });
}

/** What a spreadsheet writes in front of the heads to say what separates its cells. */
const SAYS_SEPARATOR = /^sep=([^"\s]|\t)\r?(?=\n)/i;

/** Reads a table of values with a line of heads. Rows that do not fit the heads are named with their line. */
export function readCsv(file: string): Table {
  const [said = '', separator] = SAYS_SEPARATOR.exec(file) ?? [];
  // The line stays, empty, so that the lines below keep their numbers.
  const text = file.slice(said.length);
  const givenUp: GivenUp[] = [];
  const parsed = parse(text, {
    delimiter: separator ?? separatorOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 1_000_000,
    on_skip: (error) => {
      const [at, behind] = [Number(error?.['lines'] ?? 1), Number(error?.['records'] ?? 0)];
      givenUp.push({ at, behind, reason: reasonOf(error) });
      return undefined;
    },
  }) as unknown as readonly Parsed[];
  const [head, ...body] = parsed;
  const columns = head?.record ?? [];
  const refused: RefusedRow[] = [...refusedBy(givenUp, parsed, text)];
  const rows: TableRow[] = [];
  for (const one of body) {
    const line = startOf(one);
    const { length } = one.record;
    if (length === columns.length) rows.push({ line, cells: one.record });
    else refused.push({ line, reason: `It has ${length} cells, and the first line has ${columns.length}.` });
  }
  return { columns, rows, refused, counts: 'line' };
}
