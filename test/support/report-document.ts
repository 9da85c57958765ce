import type { IncidentEvent } from '../../shared/incident/events.ts';
import type { Document } from '../../shared/projection/document/document.ts';
import { incidentDocument } from '../../shared/projection/document/incident.ts';
import type { MadeFrom } from '../../shared/projection/document/made-from.ts';
import { type IncidentReport, projectReport } from '../../shared/projection/report.ts';
import { SAMPLE_PEOPLE } from './given.ts';

/** A head that no log has, to be found again in what is made from it. */
export const MADE_FROM: MadeFrom = {
  head: { size: 42, root: 'c0ffee'.repeat(10) },
  clockSpeed: null,
  erased: [],
};

/** The report of a story; it throws where there is none. */
export function reportOf(events: readonly IncidentEvent[], until: number): IncidentReport {
  const report = projectReport(events, SAMPLE_PEOPLE, until);
  if (!report) throw new Error('There is no report.');
  return report;
}

/** The whole report of a story as a document. */
export function documentOf(
  events: readonly IncidentEvent[],
  until: number,
  made: MadeFrom = MADE_FROM,
): Document {
  return incidentDocument(reportOf(events, until), made);
}
