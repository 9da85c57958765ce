import { TYPEFACE } from './report-typeface.ts';

/** What the lines at the head and the foot of each page say. */
export type ReportFrame = {
  readonly title: string;
  readonly drill: boolean;
  readonly zone: string;
  readonly head: { readonly size: number; readonly root: string };
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Chromium takes these lines as HTML; what people wrote must stay text. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const LINE =
  'width:100%;margin:0 20mm;display:flex;justify-content:space-between;gap:8mm;font:7.5pt IBM Plex Sans,sans-serif;color:#454e56';

function line(left: string, right: string): string {
  return `${TYPEFACE}<div style="${LINE}"><span>${left}</span><span style="white-space:nowrap">${right}</span></div>`;
}

/** The templates of `printToPDF` for the lines at the head and the foot of each page. */
export function reportFrame({ title, drill, zone, head }: ReportFrame): {
  readonly headerTemplate: string;
  readonly footerTemplate: string;
} {
  const name = drill ? `DRILL · ${title}` : title;
  const kind = drill ? 'drill' : 'incident';
  const pages = 'Page <span class="pageNumber"></span> of <span class="totalPages"></span>';
  return {
    headerTemplate: line(escaped(name), `Holdline ${kind} report · times in ${escaped(zone)}`),
    footerTemplate: line(`Log: ${head.size} records, head ${escaped(head.root)}`, pages),
  };
}
