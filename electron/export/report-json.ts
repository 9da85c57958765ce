import type { MadeFrom } from '../../shared/projection/document/made-from.ts';
import type { IncidentReport } from '../../shared/projection/report.ts';

/** The name of the form of a report as data; a reader refuses one it does not know. */
const REPORT_FORMAT = 'holdline.report/1';

/** A report as data: times are epoch milliseconds UTC, and `madeFrom` names the records it was made from. */
export function reportJson(report: IncidentReport, made: MadeFrom): string {
  return `${JSON.stringify({ format: REPORT_FORMAT, madeFrom: made, report }, null, 2)}\n`;
}
