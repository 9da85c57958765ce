import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  aside,
  type Block,
  type Cell,
  type Column,
  columnAt,
  type Document,
  type Line,
  type ParagraphLook,
  type Part,
  type Row,
} from '../../shared/projection/document/document.ts';
import { seenText } from '../../shared/statement/words.ts';
import { inTone, lineRuns, QUIET, typedRuns } from './docx-pieces.ts';

type Drawn = Paragraph | Table;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'C9D0D6' } as const;
const BORDERS = {
  top: NONE,
  left: NONE,
  right: NONE,
  insideVertical: NONE,
  bottom: RULE,
  insideHorizontal: RULE,
} as const;

/** Sizes in half points, distances in twentieths of a point. */
const INK = '1A2127';
const STYLES = {
  document: { run: { font: 'Calibri', size: 20, color: INK } },
  title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
  heading1: {
    run: { size: 28, bold: true, color: INK },
    paragraph: { spacing: { before: 360, after: 100 } },
  },
  heading2: { run: { size: 23, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 60 } } },
  heading3: { run: { size: 20, bold: true, color: INK }, paragraph: { spacing: { before: 160 } } },
} as const satisfies NonNullable<IStylesOptions['default']>;

const QUIET_LOOKS: ReadonlySet<ParagraphLook> = new Set(['kind', 'aside', 'none']);

function paragraph(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ children: [...children], spacing: { after: 80 } });
}

/** What is left of an A4 page between its margins, in twentieths of a point; a column of figures takes a tenth. */
const WIDTH = 9026;
const FIGURES = WIDTH / 10;

function widths(columns: readonly Column[]): number[] {
  const isNarrow = ({ number, whole }: Column) => number === true || whole === true;
  const narrow = columns.filter(isNarrow).length;
  const wide = (WIDTH - narrow * FIGURES) / (columns.length - narrow);
  return columns.map((column) => Math.floor(isNarrow(column) ? FIGURES : wide));
}

function cell(one: Cell, column: Column | undefined, zone: string): TableCell {
  const { lines, head, rows, columns, tone } = one;
  const looks = { ...inTone(tone), ...(head && { bold: true }), size: 17 };
  const alignment = column?.number ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    children: lines.map((of) => new Paragraph({ alignment, children: [...lineRuns(of, zone, looks)] })),
    margins: { top: 40, bottom: 40, right: 120 },
    ...(rows !== undefined && { rowSpan: rows }),
    ...(columns !== undefined && { columnSpan: columns }),
  });
}

function table({ columns, rows, foot }: Extract<Block, { is: 'table' }>, zone: string): Table {
  const heading = columns.map((column) => cell({ lines: [[aside(column.title)]] }, column, zone));
  const row = (cells: Row): TableRow =>
    new TableRow({
      cantSplit: true,
      children: cells.map((one, index) => cell(one, columns[columnAt(cells, index, columns)], zone)),
    });
  return new Table({
    columnWidths: widths(columns),
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heading }),
      ...rows.map(row),
      ...(foot === undefined ? [] : [row(foot)]),
    ],
  });
}

function looked(of: Line, look: ParagraphLook | undefined, zone: string): Paragraph {
  const looks = look === undefined || !QUIET_LOOKS.has(look) ? {} : { color: QUIET };
  return paragraph(lineRuns(of, zone, look === 'caution' ? inTone('warn') : looks));
}

function quote(text: string, lang: string | null, released: boolean): Paragraph {
  return new Paragraph({
    children: [...typedRuns(text, { font: 'Georgia', size: 23, ...(lang && { language: { value: lang } }) })],
    indent: { left: 240 },
    spacing: { before: 100, after: 140 },
    border: {
      left: { style: BorderStyle.SINGLE, size: 10, space: 8, color: released ? INK : 'C9D0D6' },
    },
  });
}

function block(one: Block, zone: string): readonly Drawn[] {
  switch (one.is) {
    case 'paragraph':
      return [looked(one.of, one.look, zone)];
    case 'clock':
      return [
        paragraph([
          new TextRun({ text: one.elapsed, bold: true, size: 48 }),
          new TextRun({ text: ` ${one.budget}`, color: QUIET }),
        ]),
      ];
    case 'heading':
      return [
        new Paragraph({
          text: one.text,
          heading: one.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
        }),
      ];
    case 'terms':
      return one.rows.map(({ term, of }) =>
        paragraph([new TextRun({ text: `${term}: `, color: QUIET }), ...lineRuns(of, zone)]),
      );
    case 'list':
      return one.items.map(
        ({ of }) => new Paragraph({ children: [...lineRuns(of, zone)], bullet: { level: 0 } }),
      );
    case 'table':
      return [table(one, zone)];
    case 'quote':
      return [quote(one.text, one.lang, one.released)];
  }
}

function part({ title, blocks }: Part, zone: string): readonly Drawn[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, keepNext: true }),
    ...blocks.flatMap((one) => block(one, zone)),
  ];
}

function line(...children: readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[]): Paragraph {
  return new Paragraph({ children: [new TextRun({ children: [...children], color: QUIET, size: 15 })] });
}

/** A document for Word: headings, lists and tables are real ones, so that it can be read aloud and edited. */
export async function documentDocx(document: Document, frame: DocxFrame): Promise<Uint8Array> {
  const { title, zone, kind, opening, parts } = document;
  const docx = new DocxDocument({
    title: seenText(title),
    creator: 'Holdline',
    styles: { default: STYLES },
    sections: [
      {
        headers: { default: new Header({ children: [line(`${frame.head} · times in ${zone}`)] }) },
        footers: {
          default: new Footer({
            children: [line(`${frame.foot} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES)],
          }),
        },
        children: [
          paragraph([new TextRun({ text: kind, color: QUIET })]),
          new Paragraph({ children: [...typedRuns(title)], heading: HeadingLevel.TITLE }),
          ...opening.flatMap((one) => block(one, zone)),
          ...parts.flatMap((one) => part(one, zone)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(docx));
}

/** What stands at the head and the foot of each page. */
export type DocxFrame = { readonly head: string; readonly foot: string };
