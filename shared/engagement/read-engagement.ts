import { guessMapping, plainHead } from '../mention/columns.ts';
import { readAmount } from '../mention/read-mentions.ts';
import type { RefusedRow, Table, TableRow } from '../mention/table.ts';
import { readFileTime, type TimeReading } from '../mention/times.ts';
import { type EngagementPoint, MEASURES, type Measure } from './engagement.ts';

/** Which column of a file holds what, by its index; null for what no column holds. */
export type EngagementColumns = Readonly<Record<Measure | 'time' | 'channel', number | null>>;

/** What a file comes to: counts in the order of time, and rows that cannot be read and why. */
export type ReadEngagement = {
  readonly points: readonly EngagementPoint[];
  readonly refused: readonly RefusedRow[];
  /** The heads of columns that count likes and the like. */
  readonly likes: readonly string[];
  readonly asks: { readonly zone: boolean; readonly dayOrder: boolean };
};

const MESSAGES = [
  'messages',
  'direct messages',
  'private messages',
  'dms',
  'inbox',
  'messages received',
  'calls',
];
const LIKES = /\b(likes?|favou?rites?|reactions?|hearts?|loves?)\b/;

/** Guesses what the columns of a file hold, by their heads. */
export function guessColumns(table: Table): EngagementColumns {
  const { time, network, replies, shares } = guessMapping(table);
  const heads = table.columns.map(plainHead);
  const messages = MESSAGES.map((one) => heads.indexOf(one)).find((index) => index >= 0) ?? null;
  return { time, channel: network, replies, shares, messages };
}

type Row = Pick<EngagementPoint, Measure | 'channel'>;

function countsIn({ cells }: TableRow, columns: EngagementColumns): Row {
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
  const counts = MEASURES.map((one) => [one, readAmount(cell(columns[one]))]);
  const channel = cell(columns.channel).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 100);
  return { channel, ...(Object.fromEntries(counts) as Record<Measure, number | null>) };
}

/** Reads the rows of a file as counts. A row that counts nothing, or at no time, is refused with its line. */
export function readEngagement(table: Table, columns: EngagementColumns, times: TimeReading): ReadEngagement {
  const refused: RefusedRow[] = [...table.refused];
  const points: EngagementPoint[] = [];
  const asks = { zone: false, dayOrder: false };
  for (const row of table.rows) {
    const { at, problem, needs } = readFileTime(row.cells[columns.time ?? -1] ?? '', times);
    asks.zone ||= needs.zone;
    asks.dayOrder ||= needs.dayOrder;
    const counts = countsIn(row, columns);
    if (at === null) refused.push({ line: row.line, reason: problem ?? 'It has no time of day.' });
    else if (MEASURES.every((one) => counts[one] === null))
      refused.push({ line: row.line, reason: 'It counts no replies, shares or messages.' });
    else points.push({ at, ...counts });
  }
  return {
    points: points.toSorted((one, other) => one.at - other.at),
    refused: refused.toSorted((one, other) => one.line - other.line),
    likes: table.columns.filter((head) => LIKES.test(plainHead(head))),
    asks,
  };
}
