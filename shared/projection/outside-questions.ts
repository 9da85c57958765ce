import type { IncidentState } from '../incident/state.ts';

/** How many reports were read as a question. Whether anybody answered them, no entry says: people do. Empty where none was. */
export function outsideQuestions({ reports }: Pick<IncidentState, 'reports'>): string {
  const count = reports.filter(({ triage }) => triage === 'question').length;
  if (count === 0) return '';
  const were = count === 1 ? '1 report from outside was' : `${count} reports from outside were`;
  return `${were} read as a question. Whether they got an answer, no entry of the log says.`;
}
