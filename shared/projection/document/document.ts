import { NOT_KNOWN, type OutBy } from '../../release/releases.ts';
/**
 * A document in the parts that every writer knows: the printed page, HTML, Markdown and Word draw the same parts in the
 * same order, so that no two of them can tell an incident differently.
 */

/** A piece of a line. A bare string is ours; `name` and `words` are what people typed, exactly. */
export type Inline =
  | string
  | { readonly is: 'name' | 'words'; readonly text: string }
  | { readonly is: 'strong'; readonly of: Line; readonly tone?: Tone }
  | { readonly is: 'aside'; readonly of: Line }
  | { readonly is: 'hash'; readonly text: string }
  /** An instant, epoch ms UTC; it is written in the zone of the document. */
  | { readonly is: 'moment'; readonly at: number; readonly minute?: true };

export type Line = readonly Inline[];

/** How good or bad something is, in the colours of the room. */
export type Tone = 'calm' | 'warn' | 'over';

/** `whole`: its words are few and stay on one line. */
export type Column = { readonly title: string; readonly number?: boolean; readonly whole?: boolean };

/** A cell of one or more lines. `head` names its row, and `rows` how many rows it stands beside. */
export type Cell = {
  readonly lines: readonly Line[];
  readonly head?: boolean;
  readonly rows?: number;
  readonly columns?: number;
  readonly tone?: Tone;
};

export type Row = readonly Cell[];

export type Item = { readonly id: string; readonly of: Line; readonly bad?: boolean };

/** What a paragraph is for; a plain one has none. */
export type ParagraphLook = 'kind' | 'standing' | 'caution' | 'aside' | 'none';

export type Block =
  | { readonly is: 'paragraph'; readonly of: Line; readonly look?: ParagraphLook }
  | { readonly is: 'clock'; readonly elapsed: string; readonly budget: string; readonly tone: string }
  | { readonly is: 'heading'; readonly level: 3 | 4; readonly text: string }
  | { readonly is: 'terms'; readonly rows: readonly { readonly term: string; readonly of: Line }[] }
  | { readonly is: 'list'; readonly items: readonly Item[] }
  | {
      readonly is: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly foot?: Row;
    }
  /** The exact words of a text; `lang` is a BCP 47 tag, null for the language of the document. */
  | { readonly is: 'quote'; readonly text: string; readonly lang: string | null; readonly released: boolean };

export type Part = { readonly title: string; readonly blocks: readonly Block[] };

/** A whole document. `zone` is the IANA name of the zone in which all its moments are written. */
export type Document = {
  readonly title: string;
  readonly zone: string;
  /** What stands over the title: what kind of document it is. */
  readonly kind: string;
  readonly opening: readonly Block[];
  readonly parts: readonly Part[];
};

export function name(text: string): Inline {
  return { is: 'name', text };
}

export function words(text: string): Inline {
  return { is: 'words', text };
}

export function strong(...of: Line): Inline {
  return { is: 'strong', of };
}

export function aside(...of: Line): Inline {
  return { is: 'aside', of };
}

export function moment(at: number): Inline {
  return { is: 'moment', at };
}

/** The last line of a list that has room for no more; `what` is one of what is left out. */
export function andMore(count: number, what = ''): readonly Item[] {
  if (count <= 0) return [];
  const left = what === '' ? '' : ` ${what}${count === 1 ? '' : 's'}`;
  return [{ id: 'more', of: [`and ${count} more${left}, in the whole report`] }];
}

/** When words were out; or by when or in which minute, where nobody knows since when. */
export function outMoment(at: number, latest: OutBy): Line {
  if (latest === 'minute') return ['in the minute ', { is: 'moment', at, minute: true }];
  return latest ? ['by ', moment(at), NOT_KNOWN] : [moment(at)];
}

/** Columns of words, by their titles. */
export function columnsOf(titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ title }));
}

/** Which column a cell of a row is in: a row beside a cell that spans several begins with a later one. */
export function columnAt(row: Row, index: number, columns: readonly Column[]): number {
  const begun = row.some((one) => one.columns !== undefined) ? 0 : columns.length - row.length;
  return index + begun;
}

/** A cell of one line. */
export function cell(...line: Line): Cell {
  return { lines: [line] };
}

/** The cell that names its row. */
export function head(...line: Line): Cell {
  return { lines: [line], head: true };
}

export function paragraph(...of: Line): Block {
  return { is: 'paragraph', of };
}

/** A part, or what is said where there is nothing to tell. */
export function partOf(
  title: string,
  list: readonly unknown[],
  none: string,
  blocks: readonly Block[],
): Part {
  return { title, blocks: list.length === 0 ? [{ is: 'paragraph', of: [none], look: 'none' }] : blocks };
}
