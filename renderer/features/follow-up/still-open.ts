import type { IncidentState } from '../../../shared/incident/state.ts';
import { actorName, type People } from '../../../shared/people/people.ts';

const NOTHING = 'Nothing is owed to anyone. Closing ends the log of this incident.';
const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

function counted(list: readonly string[], one: string, more: string): string {
  const names = [...new Set(list)].join(', ');
  return `${COUNTS[list.length] ?? list.length} ${list.length === 1 ? one : more}: ${names}.`;
}

/** What is still open when an incident could be closed, in sentences: who has not answered, which reports nobody read. */
export function stillOpen(state: IncidentState, people: People): readonly string[] {
  const silent = state.asks
    .filter((ask) => ask.answer === null)
    .map((ask) => actorName(people, ask.personId));
  const unread = state.reports.filter((report) => report.triage === null).map((report) => report.source);
  if (silent.length + unread.length === 0) return [NOTHING];
  return [
    ...(silent.length === 0
      ? []
      : [counted(silent, 'question is still unanswered', 'questions are still unanswered')]),
    ...(unread.length === 0 ? [] : [counted(unread, 'report is still unread', 'reports are still unread')]),
    'Closing ends the log of this incident.',
  ];
}
