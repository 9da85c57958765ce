import path from 'node:path';
import { type BrowserWindow, clipboard } from 'electron';
import type { CarryReplies } from '../../shared/ipc/carry-requests.ts';
import type { Requests } from '../../shared/ipc/contract.ts';
import type { Kept } from '../../shared/ipc/proof.ts';
import { ok, refuse } from '../../shared/kernel.ts';
import { executiveCardText, projectExecutiveCard } from '../../shared/projection/executive-card.ts';
import type { Ics214Fields } from '../../shared/projection/ics-214.ts';
import { referenceText } from '../../shared/projection/moment-reference.ts';
import { shippedTemplates } from '../../shared/template/in-force.ts';
import {
  LARGEST_TEMPLATE_FILE,
  readTemplateFile,
  templateFileText,
} from '../../shared/template/template-file.ts';
import { libraryOf } from '../../shared/template/templates.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Library } from '../commands/library.ts';
import { writeReview } from '../commands/review-paper.ts';
import type { Services } from '../ipc/handlers.ts';
import { onPaper } from './on-paper.ts';
import { openFile } from './open-file.ts';
import { printSheet, sheetAsPdf } from './print-sheet.ts';
import { keepAs, saveAs } from './save-as.ts';
import { saveIcs214, saveReport } from './save-report.ts';

type CarryServices = Pick<
  Services,
  | 'exportTemplates'
  | 'openTemplates'
  | 'keepCard'
  | 'copyReference'
  | 'saveReport'
  | 'saveIcs214'
  | 'readIcs214'
  | 'saveReview'
>;

const NO_WINDOW = refuse('no-window', 'There is no window to ask in.');
const TEMPLATES = { name: 'Templates', extension: 'json' };
const REVIEW = { name: 'Review', extension: 'txt' };
const PDF = { name: 'PDF', extension: 'pdf' };

async function keepCard(
  window: BrowserWindow,
  spine: Spine,
  { incidentId, how, paper }: Requests['keepCard'],
  now: () => number,
): Promise<Kept> {
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const card = projectExecutiveCard(state.value, spine.room().people, now());
  if (how === 'copy') {
    clipboard.writeText(executiveCardText(card));
    return ok({ done: true, path: null });
  }
  const address = `/print/card/${incidentId}`;
  if (how === 'print') return printSheet(address, paper);
  const sheet = await sheetAsPdf(address, paper);
  if (!sheet.ok) return sheet;
  return keepAs(window, `${card.drill ? 'DRILL-' : ''}card-${incidentId.slice(0, 8)}`, PDF, sheet.value);
}

async function copyReference(
  { incidents }: Spine,
  { incidentId, position, at }: Requests['copyReference'],
): Promise<CarryReplies['copyReference']> {
  const events = incidents.events(incidentId, 0);
  if (!events.ok) return events;
  if (position >= events.value.length) return refuse('beyond', 'This log has no entry at that position.');
  const text = referenceText({ incidentId, events: events.value }, { size: position + 1, at });
  clipboard.writeText(text);
  return ok({ text });
}

/** What is carried out of a room and into it beside its logs: templates in files, reports, the card for executives, and reviews. */
export function carryServices(
  library: Library,
  clock: { readonly speed: number; readonly now: () => number },
  windowNow: () => BrowserWindow | null,
): CarryServices {
  const inWindow = async <T>(use: (window: BrowserWindow) => Promise<T>) => {
    const window = windowNow();
    return window ? use(window) : NO_WINDOW;
  };
  const forms = onPaper<Ics214Fields>();
  return {
    readIcs214: ({ sheetId }) => ok(forms.read(sheetId)),
    saveReport: (spine, asked) => inWindow((window) => saveReport(window, spine, asked, clock.speed)),
    saveIcs214: (spine, asked) =>
      inWindow((window) => saveIcs214(window, spine, asked, { speed: clock.speed, forms })),
    exportTemplates: async (spine, { templateIds }) => {
      const window = windowNow();
      if (!window) return NO_WINDOW;
      const entries = libraryOf(shippedTemplates(library), spine.room().templates);
      const chosen = entries.filter((one) => templateIds.includes(one.templateId));
      if (chosen.length === 0) return refuse('unknown', 'There is no such template in this room.');
      const name = chosen.length === 1 ? `template-${chosen[0]?.templateId}` : 'templates';
      return saveAs(window, name, TEMPLATES, templateFileText(chosen.map(({ current }) => current)));
    },
    openTemplates: async () => {
      const file = await inWindow((window) => openFile(window, TEMPLATES, LARGEST_TEMPLATE_FILE));
      if (!file.ok) return file;
      if (file.value === null) return ok(null);
      const templates = readTemplateFile(Buffer.from(file.value.bytes).toString('utf8'));
      return templates.ok
        ? ok({ file: path.basename(file.value.path), templates: templates.value })
        : templates;
    },
    copyReference,
    saveReview: async (spine, { reviewId }) => {
      const window = windowNow();
      if (!window) return NO_WINDOW;
      const written = writeReview(spine, reviewId);
      if (!written.ok) return written;
      const { text, incidentId, drill } = written.value;
      return saveAs(window, `${drill ? 'DRILL-' : ''}review-${incidentId.slice(0, 8)}`, REVIEW, text);
    },
    keepCard: (spine, asked) => inWindow((window) => keepCard(window, spine, asked, clock.now)),
  };
}
