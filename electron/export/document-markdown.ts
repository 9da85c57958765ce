import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type {
  Block,
  Cell,
  Column,
  Document,
  Inline,
  Line,
  Part,
  Row,
} from '../../shared/projection/document/document.ts';
import { seenText } from '../../shared/statement/words.ts';
import { pieceMoment } from './document-moment.ts';
import { withAddresses } from './markdown-addresses.ts';
import { type PhrasingContent, paragraphOf } from './markdown-emphasis.ts';

type Node = Parameters<typeof toMarkdown>[0];
type NodeOf<T extends Node['type']> = Extract<Node, { readonly type: T }>;
type Root = NodeOf<'root'>;
type RootContent = Root['children'][number];
type BlockContent = NodeOf<'blockquote'>['children'][number];
type TableRow = NodeOf<'tableRow'>;
type TableCell = NodeOf<'tableCell'>;

/** Lines of what people typed stay lines: a break within a paragraph would be read as a space. */
function typed(text: string): PhrasingContent[] {
  return seenText(text)
    .split('\n')
    .flatMap((one, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...withAddresses(one),
    ]);
}

function inline(one: Inline, zone: string): PhrasingContent[] {
  if (typeof one === 'string') return [{ type: 'text', value: one }];
  switch (one.is) {
    case 'name':
    case 'words':
      return typed(one.text);
    case 'strong':
      return [{ type: 'strong', children: line(one.of, zone) }];
    case 'aside':
      return [{ type: 'emphasis', children: line(one.of, zone) }];
    case 'hash':
      return [{ type: 'inlineCode', value: one.text }];
    case 'moment':
      return [{ type: 'text', value: pieceMoment(one, zone) }];
  }
}

function line(of: Line, zone: string): PhrasingContent[] {
  return of.flatMap((one) => inline(one, zone));
}

/** What stands in a line, without its breaks: a row of a Markdown table is one line. */
function onOneLine(of: readonly PhrasingContent[]): PhrasingContent[] {
  return of.map((one): PhrasingContent => {
    if (one.type === 'break') return { type: 'text', value: ' ' };
    return 'children' in one ? { ...one, children: onOneLine(one.children) as never } : one;
  });
}

/** Lines of a cell are told apart by a slash. */
function cell({ lines }: Cell, zone: string): TableCell {
  const children = lines.flatMap((of, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: ' / ' } as const]),
    ...paragraphOf(onOneLine(line(of, zone))),
  ]);
  return { type: 'tableCell', children };
}

/** Markdown has no cell beside several rows: the rows after the first say again what they belong to. */
function whole(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  let beside: Cell | undefined;
  return rows.map((row) => {
    if (row[0]?.rows !== undefined) beside = row[0];
    return row.length < columns.length && beside !== undefined ? [beside, ...row] : row;
  });
}

function table({ columns, rows, foot }: Extract<Block, { is: 'table' }>, zone: string): RootContent {
  const heading: TableRow = {
    type: 'tableRow',
    children: columns.map(({ title }) => ({ type: 'tableCell', children: [{ type: 'text', value: title }] })),
  };
  const all = [...whole(rows, columns), ...(foot === undefined ? [] : [foot])];
  return {
    type: 'table',
    align: columns.map(({ number }) => (number ? 'right' : null)),
    children: [
      heading,
      ...all.map((row): TableRow => ({ type: 'tableRow', children: row.map((one) => cell(one, zone)) })),
    ],
  };
}

function list(lines: readonly Line[], zone: string): BlockContent {
  return {
    type: 'list',
    spread: false,
    children: lines.map((of) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: paragraphOf(line(of, zone)) }],
    })),
  };
}

function block(one: Block, zone: string): RootContent {
  switch (one.is) {
    case 'paragraph':
      return { type: 'paragraph', children: paragraphOf(line(one.of, zone)) };
    case 'clock':
      return {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', value: one.elapsed }] },
          { type: 'text', value: ` ${one.budget}` },
        ],
      };
    case 'heading':
      return { type: 'heading', depth: one.level, children: [{ type: 'text', value: one.text }] };
    case 'terms':
      return list(
        one.rows.map(({ term, of }) => [`${term}: `, ...of]),
        zone,
      );
    case 'list':
      return list(
        one.items.map(({ of }) => of),
        zone,
      );
    case 'table':
      return table(one, zone);
    case 'quote':
      return {
        type: 'blockquote',
        children: seenText(one.text)
          .split(/\n{2,}/)
          .map((text) => ({ type: 'paragraph', children: typed(text) })),
      };
  }
}

function part({ title, blocks }: Part, zone: string): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
    ...blocks.map((one) => block(one, zone)),
  ];
}

/** A document as GitHub Flavored Markdown; what people typed is escaped, so that it stays text. */
export function documentMarkdown({ title, zone, kind, opening, parts }: Document): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: typed(title) },
      { type: 'paragraph', children: [{ type: 'text', value: kind }] },
      ...opening.map((one) => block(one, zone)),
      ...parts.flatMap((one) => part(one, zone)),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-' });
}
