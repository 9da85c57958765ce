import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import {
  type Block,
  type Cell,
  type Column,
  columnAt,
  type Document,
  type Inline,
  type Line,
  type Part,
  type Row,
} from '../../shared/projection/document/document.ts';
import { seenParts, seenText } from '../../shared/statement/words.ts';
import { pieceMoment } from './document-moment.ts';
import { DOCUMENT_STYLE } from './document-style.ts';

type Children = ReturnType<typeof h>[];

/** Nothing is fetched and nothing runs: what people typed can do no harm even where a browser is wrong. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function typed(text: string, dir?: 'auto') {
  const parts = seenParts(text).map((part) =>
    part.hidden ? h('mark', { dir: 'ltr' }, part.text) : part.text,
  );
  return h('bdi', dir === undefined ? {} : { dir }, parts);
}

function inline(one: Inline, zone: string): ReturnType<typeof h> | string {
  if (typeof one === 'string') return one;
  switch (one.is) {
    case 'name':
      return typed(one.text);
    case 'words':
      return typed(one.text, 'auto');
    case 'strong':
      return h('strong', { dataTone: one.tone }, line(one.of, zone));
    case 'aside':
      return h('span', { className: 'aside' }, line(one.of, zone));
    case 'hash':
      return h('code', one.text);
    case 'moment':
      return h('time', { dateTime: new Date(one.at).toISOString() }, pieceMoment(one, zone));
  }
}

function line(of: Line, zone: string): (ReturnType<typeof h> | string)[] {
  return of.map((one) => inline(one, zone));
}

function cell(one: Cell, column: Column | undefined, zone: string) {
  const { lines, head, rows, columns, tone } = one;
  const [only, ...more] = lines;
  const content =
    only !== undefined && more.length === 0 ? line(only, zone) : lines.map((of) => h('div', line(of, zone)));
  const span = { rowSpan: rows, colSpan: columns };
  if (head) return h('th', { scope: rows === undefined ? 'row' : 'rowgroup', ...span }, content);
  return h('td', { dataTone: tone, className: column?.number ? 'number' : undefined, ...span }, content);
}

function row(cells: Row, columns: readonly Column[], zone: string) {
  return h(
    'tr',
    cells.map((one, index) => cell(one, columns[columnAt(cells, index, columns)], zone)),
  );
}

function table({ columns, rows, foot }: Extract<Block, { is: 'table' }>, zone: string) {
  const titles = columns.map(({ title, number }) =>
    h('th', { scope: 'col', className: number ? 'number' : undefined }, title),
  );
  return h('table', [
    h('thead', h('tr', titles)),
    h(
      'tbody',
      rows.map((one) => row(one, columns, zone)),
    ),
    // A `tfoot` stands again at the end of each printed page, under a part of the rows that it sums.
    ...(foot === undefined ? [] : [h('tbody', { className: 'total' }, row(foot, columns, zone))]),
  ]);
}

function block(one: Block, zone: string) {
  switch (one.is) {
    case 'paragraph':
      return h('p', { className: one.look }, line(one.of, zone));
    case 'clock':
      return h('p', { className: 'clock', dataTone: one.tone }, [h('b', one.elapsed), ' ', one.budget]);
    case 'heading':
      return h(one.level === 3 ? 'h3' : 'h4', one.text);
    case 'terms':
      return h(
        'dl',
        one.rows.flatMap(({ term, of }) => [h('dt', term), h('dd', line(of, zone))]),
      );
    case 'list':
      return h(
        'ul',
        one.items.map(({ of, bad }) => h('li', { className: bad ? 'bad' : undefined }, line(of, zone))),
      );
    case 'table':
      return table(one, zone);
    case 'quote':
      return h(
        'blockquote',
        { lang: one.lang, className: one.released ? 'released' : undefined },
        typed(one.text, 'auto'),
      );
  }
}

function part({ title, blocks }: Part, zone: string) {
  return h('section', [h('h2', title), ...blocks.map((one) => block(one, zone))]);
}

/** A document as one HTML file: nothing is loaded from anywhere, and nothing in it runs. */
export function documentHtml({ title, zone, kind, opening, parts }: Document): string {
  const heading: Children = [h('p', { className: 'kind' }, kind), h('h1', typed(title, 'auto'))];
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('title', `${kind}: ${seenText(title)}`),
      h('style', DOCUMENT_STYLE),
    ]),
    h('body', [
      h('header', [...heading, ...opening.map((one) => block(one, zone))]),
      h(
        'main',
        parts.map((one) => part(one, zone)),
      ),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}
