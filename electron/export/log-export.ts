import { stringify } from 'csv-stringify/sync';
import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { REGISTRY_LOG, REVIEWS_LOG } from '../../shared/ipc/contract.ts';
import type { Rejection, Result } from '../../shared/kernel.ts';
import { fail, ok } from '../../shared/kernel.ts';
import type { Line } from '../../shared/projection/line.ts';
import { projectRegistry } from '../../shared/projection/registry-line.ts';
import { projectReviews } from '../../shared/projection/review-line.ts';
import { projectTimeline, type TimelineRow } from '../../shared/projection/timeline.ts';
import type { Spine } from '../commands/dispatch.ts';

/** One exported row. Times are RFC 3339 UTC; `happened`, and of a mention `posted`, is empty where it is the same as `entered`. */
type ExportRow = {
  readonly position: number;
  readonly entered: string;
  readonly happened: string;
  readonly posted: string;
  readonly by: string;
  readonly person: string;
  readonly kind: string;
  readonly stage: string;
  readonly sentence: string;
  readonly data: unknown;
};

function iso(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}

function sentenceIn({ subject, text }: Line): string {
  return [subject, text].filter((part) => part !== null).join(' ');
}

function incidentRows(spine: Spine, logId: string): Result<readonly ExportRow[], Rejection> {
  const events = spine.incidents.events(logId, 0);
  if (!events.ok) return events;
  const rows = projectTimeline(events.value, spine.room().people);
  const row = (one: TimelineRow, index: number): ExportRow => ({
    position: one.position,
    entered: iso(one.at),
    happened: iso(one.happenedAt),
    posted: iso(one.said?.at ?? null),
    by: one.by,
    person: one.actor,
    kind: one.type,
    stage: one.stage ?? '',
    sentence: sentenceIn(one),
    data: events.value[index]?.data,
  });
  return ok(rows.map(row));
}

/** A row of a log that knows no stages and writes everything down as it happens. */
function plainRow(
  row: ReturnType<typeof projectRegistry>[number] | ReturnType<typeof projectReviews>[number],
  data: unknown,
): ExportRow {
  return {
    position: row.position,
    entered: iso(row.at),
    happened: '',
    posted: '',
    by: row.by,
    person: row.actor,
    kind: row.type,
    stage: '',
    sentence: sentenceIn(row),
    data,
  };
}

function registryRows(spine: Spine): Result<readonly ExportRow[], Rejection> {
  if (spine.log.content() === 'locked') return fail(CONTENT_LOCKED);
  const events = spine.registryEvents();
  const rows = projectRegistry(events, spine.room().people);
  return ok(rows.map((row, index) => plainRow(row, events[index]?.data)));
}

function reviewRows(spine: Spine): Result<readonly ExportRow[], Rejection> {
  const events = spine.reviews.events();
  if (!events.ok) return events;
  const rows = projectReviews(events.value, spine.room());
  return ok(rows.map((row) => plainRow(row, events.value[row.position]?.data)));
}

/** A log as rows, whichever it is. */
function rowsOf(spine: Spine, logId: string): Result<readonly ExportRow[], Rejection> {
  if (logId === REVIEWS_LOG) return reviewRows(spine);
  return logId === REGISTRY_LOG ? registryRows(spine) : incidentRows(spine, logId);
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises for CSV. */
function harmless(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Writes a log as text: JSON Lines with every field, or CSV for a spreadsheet. */
export function exportText(spine: Spine, logId: string, format: 'jsonl' | 'csv'): Result<string, Rejection> {
  const rows = rowsOf(spine, logId);
  if (!rows.ok) return rows;
  if (format === 'jsonl') return ok(rows.value.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const cells = rows.value.map(({ position, data, ...texts }) => ({
    position,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, harmless(text)])),
    data: JSON.stringify(data),
  }));
  return ok(stringify(cells, { header: true, record_delimiter: 'windows' }));
}
