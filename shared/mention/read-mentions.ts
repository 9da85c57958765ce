import { duplicateFinder } from '../report/duplicates.ts';
import { IMPORT_MOST_ROWS, type Mention, mentionSchema } from '../report/events.ts';
import type { Report } from '../report/reports.ts';
import type { Mapping, MentionField } from './columns.ts';
import type { RefusedRow, Table, TableRow } from './table.ts';
import { type ReadTime, readFileTime, type TimeReading } from './times.ts';

/** How a file is read: which column holds what, and its times. */
export type Reading = { readonly mapping: Mapping; readonly times: TimeReading };

/** What a file comes to: mentions to take over, rows that are here already, rows that cannot be read and why. */
export type ReadFile = {
  readonly mentions: readonly Mention[];
  /** Rows that are among the reports already. */
  readonly duplicates: readonly Mention[];
  /** Rows that stand further up in this same file. */
  readonly twice: readonly Mention[];
  /** How many times lie in an hour that the clocks of their zone went through twice: each is read as its first. */
  readonly repeatedHour: number;
  readonly refused: readonly RefusedRow[];
  /** Of the mentions, those whose time cannot be read: when they were posted is not known, when they were taken over is. */
  readonly untimed: readonly RefusedRow[];
  /** What nobody has said and some row needs: the zone of its times, or the order of day and month. */
  readonly asks: { readonly zone: boolean; readonly dayOrder: boolean };
};

const UNITS: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };
/** "1,204", "1,20,400" and "1.204": marks between thousands. Behind another mark, parts of one may follow. */
const GROUPED = /^([1-9]\d{0,2}(?:,\d{2,3})*,\d{3}|[1-9]\d{0,2}(?:\.\d{3})+)(?:[.,](\d+))?$/;
const DECIMAL = /^(\d+)(?:[.,](\d+))?$/;

/** A count as exports write it: "1,204", "1.204", "3 400", "1.2K", "1,2K"; null for anything else. */
export function readAmount(text: string): number | null {
  const [, written = '', unit = ''] = /^([\d.,]+)([kKmM]?)$/.exec(text.trim().replace(/[\s'’]/g, '')) ?? [];
  // Nobody writes thousands of thousands with a point: "1.204K" is 1,204.
  const isPart = unit !== '' && /^\d+\.\d+$/.test(written);
  const [, whole = '', parts = '0'] = (isPart ? null : GROUPED.exec(written)) ?? DECIMAL.exec(written) ?? [];
  if (whole === '') return null;
  const amount = Math.round(
    Number(`${whole.replace(/[.,]/g, '')}.${parts}`) * (UNITS[unit.toLowerCase()] ?? 1),
  );
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Who said it and where, as a report names its source. */
function sourceOf(author: string, network: string): string {
  if (author === '') return network === '' ? 'Author not given' : `Author not given, on ${network}`;
  return network === '' ? author : `${author} on ${network}`;
}

function mentionOf({ line, cells }: TableRow, mapping: Mapping, at: number | null): unknown {
  const cell = (field: MentionField) => cells[mapping[field] ?? -1]?.trim() ?? '';
  const oneLine = (field: MentionField) => cell(field).replace(/\s+/g, ' ');
  const address = cell('address');
  return {
    line,
    text: cell('text'),
    source: sourceOf(oneLine('author'), oneLine('network')),
    address: address === '' ? null : address,
    happenedAt: at,
    replies: readAmount(cell('replies')),
    shares: readAmount(cell('shares')),
    reach: readAmount(cell('reach')),
  };
}

type One = { readonly time: ReadTime; readonly mention: Mention | null; readonly reason: string };

function readRow(row: TableRow, { mapping, times }: Reading, now: number): One {
  const time = readFileTime(row.cells[mapping.time ?? -1] ?? '', times);
  const refused = (reason: string): One => ({ time, mention: null, reason });
  // Which of two days it is is asked of whoever imports; what nobody can read is no reason to leave the words out.
  if (time.problem !== null && time.needs.dayOrder && times.dayOrder === null)
    return refused(`Its time ${time.problem}`);
  if (time.at !== null && time.at > now) return refused('Its time lies in the future.');
  const parsed = mentionSchema.safeParse(mentionOf(row, mapping, time.at));
  if (!parsed.success) return refused(parsed.error.issues[0]?.message ?? 'It cannot be read.');
  return { time, mention: parsed.data, reason: '' };
}

/** Reads the rows of a file as mentions, beside the reports that are here. `now` in epoch ms UTC. */
export function readMentions(
  table: Table,
  reading: Reading,
  known: readonly Report[],
  now: number,
): ReadFile {
  const duplicateOf = duplicateFinder(known);
  const mentions: Mention[] = [];
  const left = { here: [] as Mention[], twice: [] as Mention[] };
  let repeatedHour = 0;
  const refused: RefusedRow[] = [...table.refused];
  const untimed: RefusedRow[] = [];
  let asks: ReadFile['asks'] = { zone: false, dayOrder: false };
  for (const row of table.rows) {
    const { time, mention, reason } = readRow(row, reading, now);
    asks = { zone: asks.zone || time.needs.zone, dayOrder: asks.dayOrder || time.needs.dayOrder };
    if (mention === null) refused.push({ line: row.line, reason });
    else {
      const same = duplicateOf(mention);
      (same === null ? mentions : left[same]).push(mention);
      if (same === null && time.problem !== null)
        untimed.push({ line: row.line, reason: `Its time ${time.problem}` });
    }
    if (mention !== null && time.repeated) repeatedHour += 1;
  }
  const inOrder = refused.toSorted((one, other) => one.line - other.line);
  return {
    mentions,
    duplicates: left.here,
    twice: left.twice,
    repeatedHour,
    refused: inOrder,
    untimed,
    asks,
  };
}

/** Why so many mentions are not taken over at once; null where they are. */
export function tooMany({ mentions }: Pick<ReadFile, 'mentions'>): string | null {
  if (mentions.length <= IMPORT_MOST_ROWS) return null;
  const most = IMPORT_MOST_ROWS.toLocaleString('en');
  return `This file has ${mentions.length.toLocaleString('en')} new mentions, and one import takes at most ${most}. Export a shorter time or those with the most replies.`;
}

/** How times were read, in words for the log. */
export function timesRead(
  { zone, dayOrder }: TimeReading,
  { asks, repeatedHour, untimed }: Pick<ReadFile, 'asks' | 'repeatedHour' | 'untimed'>,
): string {
  const parts = [
    ...(asks.zone ? [`times in ${zone}`] : []),
    ...(asks.dayOrder && dayOrder !== null ? [dayOrder === 'dayFirst' ? 'day first' : 'month first'] : []),
    ...(untimed.length > 0 ? [`${untimed.length} not readable and left open`] : []),
    ...(repeatedHour > 0 ? ['the repeated hour as its first'] : []),
  ];
  return parts.length === 0 ? 'times as the file has them' : parts.join(', ');
}
