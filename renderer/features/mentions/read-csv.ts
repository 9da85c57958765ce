import { type CsvError, type InfoRecord, parse } from 'csv-parse/browser/esm/sync';
import type { RefusedRow, Table, TableRow } from '../../../shared/mention/table.ts';

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

/** Reads a table of values with a line of heads. Rows that do not fit the heads are named with their line. */
export function readCsv(text: string): Table {
  const broken: RefusedRow[] = [];
  const parsed = parse(text, {
    delimiter: separatorOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 1_000_000,
    on_skip: (error) => {
      broken.push({ line: Math.max(1, Number(error?.['lines'] ?? 1)), reason: reasonOf(error) });
      return undefined;
    },
  }) as unknown as readonly Parsed[];
  const [head, ...body] = parsed;
  const columns = head?.record ?? [];
  const rows: TableRow[] = [];
  for (const one of body) {
    const line = startOf(one);
    const { length } = one.record;
    if (length === columns.length) rows.push({ line, cells: one.record });
    else broken.push({ line, reason: `It has ${length} cells, and the first line has ${columns.length}.` });
  }
  return { columns, rows, refused: broken, counts: 'line' };
}
