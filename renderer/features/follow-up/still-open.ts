import type { IncidentState } from '../../../shared/incident/state.ts';

const NOTHING = 'Nothing is owed to anyone. Closing ends the log of this incident.';
const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

/** What does not stand in the way of closing but is worth a look, in sentences: which reports nobody read. */
export function stillOpen({ reports }: IncidentState): readonly string[] {
  const unread = reports.filter((report) => report.triage === null);
  if (unread.length === 0) return [NOTHING];
  const names = [...new Set(unread.map((report) => report.source))].join(', ');
  const count = COUNTS[unread.length] ?? unread.length;
  const are = unread.length === 1 ? 'report is' : 'reports are';
  return [`${count} ${are} still unread: ${names}.`, 'Closing ends the log of this incident.'];
}
