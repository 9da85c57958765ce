import type { PrintToPDFOptions } from 'electron';
import { ok, type Rejection, type Result } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import { reportFrame } from '../export/report-frame.ts';
import { onHiddenPage } from './hidden-page.ts';

const INCH_MM = 25.4;

/** A4, with room in the margins for the lines at the head and the foot. */
const PAPER = {
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  margins: { top: 22 / INCH_MM, bottom: 20 / INCH_MM, left: 20 / INCH_MM, right: 20 / INCH_MM },
} as const satisfies PrintToPDFOptions;

/** Prints an incident's report to PDF, from a window that nobody sees and that may do no more than ours may. */
export async function printReport(spine: Spine, incidentId: string): Promise<Result<Uint8Array, Rejection>> {
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  return onHiddenPage(`/print/incident/${incidentId}`, async ({ webContents }) => {
    const { title, zone, chart } = state.value;
    const { drill } = chart.context;
    const frame = reportFrame({ title, drill, zone, head: spine.log.head(incidentId) });
    return ok(await webContents.printToPDF({ ...PAPER, ...frame }));
  });
}
