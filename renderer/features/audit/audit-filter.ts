import { STAGE_LABEL, type Stage } from '../../../shared/playbook/stages.ts';
import type { LineTone } from '../../../shared/projection/line.ts';
import type { Said } from '../../../shared/report/reports.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { kindLabel } from '../../ui/kind-label.ts';

/** One entry of a log as the audit page lists it: an incident's or the room's own. */
export type AuditRow = {
  readonly position: number;
  readonly at: number;
  /** Set when it happened at another time than it was entered. */
  readonly happenedAt: number | null;
  /** The same of when a report was said, seen or posted. */
  readonly said?: Said | null;
  readonly by: string;
  readonly actor: string;
  readonly type: string;
  /** Where a key signed it: how many records the registry had. */
  readonly registry?: number | null;
  /** Who signed it too: whoever listened to a decision by phone. */
  readonly listener?: string | null;
  readonly stage: Stage | null;
  readonly subject: string | null;
  readonly text: string;
  readonly tone: LineTone;
};

/** What to show. Null or empty: everything. */
export type AuditFilter = {
  readonly by: string | null;
  readonly type: string | null;
  readonly stage: Stage | null;
  readonly text: string;
};

export const EVERYTHING: AuditFilter = { by: null, type: null, stage: null, text: '' };

function haystack(row: AuditRow): string {
  const stage = row.stage === null ? '' : STAGE_LABEL[row.stage];
  return `${row.position} ${row.actor} ${row.subject ?? ''} ${row.text} ${kindLabel(row.type)} ${stage}`.toLowerCase();
}

/** The rows that match everything asked for. Words may stand in any order. */
export function filterRows(rows: readonly AuditRow[], filter: AuditFilter): readonly AuditRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.by !== null && row.by !== filter.by) return false;
    if (filter.type !== null && row.type !== filter.type) return false;
    if (filter.stage !== null && row.stage !== filter.stage) return false;
    return words.length === 0 || words.every((word) => haystack(row).includes(word));
  });
}

/** The people, kinds and stages that occur, for the fields of the filter. */
export function filterOptions(rows: readonly AuditRow[]) {
  const people = new Map(rows.map((row) => [row.by, row.actor]));
  const types = new Set(rows.map((row) => row.type));
  const stages = new Set(rows.map((row) => row.stage));
  return {
    people: [...people]
      .map(([value, label]) => ({ value, label: seenText(label) }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
    types: [...types]
      .map((value) => ({ value, label: kindLabel(value) }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
    stages: [...stages]
      .filter((stage) => stage !== null)
      .map((value) => ({ value, label: STAGE_LABEL[value] })),
  };
}
