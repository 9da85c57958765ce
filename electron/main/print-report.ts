import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import type { Spine } from '../commands/dispatch.ts';
import { reportFrame } from '../export/report-frame.ts';
import { pageAddress, SAFE_PREFERENCES } from './window.ts';

/** The page says in an attribute of its root when everything on it, the typefaces too, is there. */
const READY = `new Promise((resolve) => {
  const until = performance.now() + 20000;
  const look = () => {
    const state = document.documentElement.dataset.report;
    if (state === 'ready' || performance.now() > until) resolve(state ?? 'silent');
    else setTimeout(look, 50);
  };
  look();
})`;

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
  const window = new BrowserWindow({ show: false, webPreferences: SAFE_PREFERENCES });
  try {
    await window.loadURL(pageAddress(`/print/incident/${incidentId}`));
    const ready: unknown = await window.webContents.executeJavaScript(READY);
    if (ready !== 'ready') return refuse('not-printed', 'The report could not be drawn. Try again.');
    const { title, zone, chart } = state.value;
    const { drill } = chart.context;
    const frame = reportFrame({ title, drill, zone, head: spine.log.head(incidentId) });
    return ok(await window.webContents.printToPDF({ ...PAPER, ...frame }));
  } finally {
    window.destroy();
  }
}
