import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import type { Requests } from '../../shared/ipc/contract.ts';
import type { ReportForm } from '../../shared/ipc/report-requests.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { incidentDocument } from '../../shared/projection/document/incident.ts';
import { type Making, reportFrom } from '../../shared/projection/document/made-from.ts';
import { ONE_PAGE_LINES } from '../../shared/projection/document/one-page.ts';
import type { Ics214Fields } from '../../shared/projection/ics-214.ts';
import type { IncidentReport } from '../../shared/projection/report.ts';
import { seenText } from '../../shared/statement/words.ts';
import type { Spine } from '../commands/dispatch.ts';
import { documentDocx } from '../export/document-docx.ts';
import { documentHtml } from '../export/document-html.ts';
import { documentMarkdown } from '../export/document-markdown.ts';
import { reportFrame } from '../export/report-frame.ts';
import { reportJson } from '../export/report-json.ts';
import { onHiddenPage } from './hidden-page.ts';
import type { OnPaper } from './on-paper.ts';
import { type FileKind, saveAs } from './save-as.ts';

type Saved = Promise<Result<{ readonly path: string | null }, Rejection>>;

const INCH_MM = 25.4;

/** Room in the margins for the lines at the head and the foot. */
const PAPER = {
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  margins: { top: 22 / INCH_MM, bottom: 20 / INCH_MM, left: 20 / INCH_MM, right: 20 / INCH_MM },
} as const satisfies PrintToPDFOptions;

/** What each form is called, and what its files end with. */
const FILES = {
  pdf: { name: 'PDF report', extension: 'pdf' },
  onePage: { name: 'PDF report on one page', extension: 'pdf' },
  docx: { name: 'Word document', extension: 'docx' },
  html: { name: 'Web page', extension: 'html' },
  markdown: { name: 'Markdown', extension: 'md' },
  json: { name: 'JSON', extension: 'json' },
} as const satisfies Record<ReportForm, FileKind>;

function making(spine: Spine, incidentId: string, speed: number): Result<Making, Rejection> {
  const events = spine.incidents.events(incidentId, 0);
  if (!events.ok) return events;
  const made = reportFrom(events.value, {
    ...{ incidentId, room: spine.room(), speed },
    head: spine.log.head(incidentId),
  });
  return made
    ? ok(made)
    : refuse('not-opened', 'This incident was never opened, so there is nothing to report.');
}

/**
 * Prints a page about an incident, from a window that nobody sees and that may do no more than ours may. The address
 * names the head of the log, so that the page tells the same records as the line at its foot, whatever was written since.
 */
function printed(what: string, incidentId: string, making: Making, more: PrintToPDFOptions = {}) {
  const { report, made } = making;
  const { size, root } = made.head;
  const address = `/print/${what}/${incidentId}/${size}/${Buffer.from(root, 'utf8').toString('base64url')}`;
  return onHiddenPage(address, async ({ webContents }) => {
    const { title, drill, zone } = report;
    const frame = reportFrame({ title, drill, zone, head: made.head });
    return ok(await webContents.printToPDF({ ...PAPER, ...frame, ...more }));
  });
}

/** How small the page may be drawn: its text has 9.5 points, and less than 9 is hard to read on paper (our own figures). */
const SMALLEST = 0.95;

/** How the page is tried until it is one sheet: smaller first, then with fewer lines of each list. */
const TRIES = [
  { scale: 1, most: ONE_PAGE_LINES[0] },
  ...ONE_PAGE_LINES.map((most) => ({ scale: SMALLEST, most })),
] as const;

/** The one page has less room around it: it fills its sheet. */
const ONE_PAGE = {
  margins: { top: 17 / INCH_MM, bottom: 15 / INCH_MM, left: 18 / INCH_MM, right: 18 / INCH_MM },
} as const satisfies PrintToPDFOptions;

/** Draws an incident on one sheet, as large and as whole as it fits. What does not fit at the last try runs on. */
async function onOnePage(incidentId: string, making: Making): Promise<Result<Uint8Array, Rejection>> {
  const print = ({ scale, most }: (typeof TRIES)[number]) =>
    printed(`page/${most}`, incidentId, making, { ...ONE_PAGE, scale });
  let drawn = await print(TRIES[0]);
  for (const one of TRIES.slice(1)) {
    if (!drawn.ok || pagesOf(drawn.value) <= 1) break;
    drawn = await print(one);
  }
  return drawn;
}

/** How many pages a PDF has (PDF 32000-1, 7.7.3.3: each is a dictionary of the type Page). */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

function docx({ report, made }: Making): Promise<Uint8Array> {
  const { title, drill } = report;
  const kind = drill ? 'drill' : 'incident';
  return documentDocx(incidentDocument(report, made), {
    head: `${drill ? 'DRILL · ' : ''}${seenText(title)} · Holdline ${kind} report`,
    foot: `Log: ${made.head.size} records, head ${made.head.root}`,
  });
}

async function make(
  form: ReportForm,
  incidentId: string,
  making: Making,
): Promise<Result<string | Uint8Array, Rejection>> {
  const { report, made } = making;
  switch (form) {
    case 'pdf':
      return printed('incident', incidentId, making);
    case 'onePage':
      return onOnePage(incidentId, making);
    case 'docx':
      return ok(await docx(making));
    case 'html':
      return ok(documentHtml(incidentDocument(report, made)));
    case 'markdown':
      return ok(documentMarkdown(incidentDocument(report, made)));
    case 'json':
      return ok(reportJson(report, made));
  }
}

/** What the file is called unless the person says otherwise: short, and never to be taken for the real thing. */
function suggestedName({ drill }: IncidentReport, incidentId: string, what: string): string {
  return `${drill ? 'DRILL-' : ''}${what}-${incidentId.slice(0, 8)}`;
}

/** Makes a report from the log alone, asks where to, and writes it there. */
export async function saveReport(
  window: BrowserWindow,
  spine: Spine,
  { incidentId, form }: Requests['saveReport'],
  speed: number,
): Saved {
  const from = making(spine, incidentId, speed);
  if (!from.ok) return from;
  const made = await make(form, incidentId, from.value);
  if (!made.ok) return made;
  const what = form === 'onePage' ? 'one-page' : 'incident';
  return saveAs(window, suggestedName(from.value.report, incidentId, what), FILES[form], made.value);
}

/** Fills in an ICS 214 from the log, asks where to, and writes it there as a PDF. */
export async function saveIcs214(
  window: BrowserWindow,
  spine: Spine,
  { incidentId, fields, paper }: Requests['saveIcs214'],
  { speed, forms }: { readonly speed: number; readonly forms: OnPaper<Ics214Fields> },
): Saved {
  const from = making(spine, incidentId, speed);
  if (!from.ok) return from;
  const form = await forms.during(fields, (sheetId) =>
    printed(`ics214/${sheetId}`, incidentId, from.value, { pageSize: paper }),
  );
  if (!form.ok) return form;
  const kind = { name: 'ICS 214 form', extension: 'pdf' };
  return saveAs(window, suggestedName(from.value.report, incidentId, 'ics-214'), kind, form.value);
}
