import { XMLParser } from 'fast-xml-parser';
import type { Table } from '../../shared/mention/table.ts';

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What stands for a character is put in its place, once: the parser expands nothing, so nothing can grow. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code > 31;
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });
}

/** The words of a piece of markup. */
function words(markup: string): string {
  const html = unescaped(markup);
  const breaks = html.replace(/<(?:br|\/p|\/div|\/li)\b[^>]{0,200}>/gi, '\n');
  return unescaped(breaks.replace(/<\/?[a-z!][^>]{0,2000}>/gi, ''))
    .replace(/[ \t]+/g, ' ')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const many = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The text of the first of these elements that has any. */
function textIn(node: Node, ...names: readonly string[]): string {
  for (const name of names)
    for (const one of many(node[name])) {
      const text = isNode(one) ? (one['#text'] ?? one['name']) : one;
      if (typeof text === 'string' && text.trim() !== '') return text;
    }
  return '';
}

/** Where an entry leads: RSS writes it out, Atom names it in an attribute. */
function linkOf(item: Node): string {
  const links = many(item['link']);
  const named = links.filter(isNode);
  const chosen = named.find((one) => one['@rel'] === undefined || one['@rel'] === 'alternate') ?? named[0];
  const written = links.find((one) => typeof one === 'string');
  return unescaped(String(written ?? chosen?.['@href'] ?? chosen?.['#text'] ?? '')).trim();
}

const COLUMNS = ['title', 'text', 'author', 'published', 'link'];

function cellsOf(item: Node): readonly string[] {
  const title = words(textIn(item, 'title'));
  const body = words(textIn(item, 'content:encoded', 'content', 'description', 'summary'));
  const text = body === '' || body.startsWith(title) ? body || title : `${title}\n${body}`;
  const author = words(textIn(item, 'dc:creator', 'author', 'creator'));
  return [title, text, author, textIn(item, 'pubDate', 'published', 'dc:date', 'updated'), linkOf(item)];
}

/** The entries of an RSS or Atom feed, whichever it is. */
function itemsOf(root: Node): readonly unknown[] {
  const [feed] = many(root['feed']);
  if (isNode(feed)) return many(feed['entry']);
  const [rss] = many(root['rss'] ?? root['rdf:RDF']);
  if (!isNode(rss)) return [];
  const [channel] = many(rss['channel']);
  const own = isNode(channel) ? many(channel['item']) : [];
  return own.length > 0 ? own : many(rss['item']);
}

/**
 * True for a document that declares something of its own: no feed needs that, and some declarations are bombs. What stands in
 * CDATA or in a remark is somebody's words, and declares nothing.
 */
export function declares(text: string): boolean {
  const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  return /<!\s*(?:DOCTYPE|ENTITY)/i.test(markup);
}

/** Reads a feed. Null where the document is none, or cannot be read. */
export function readFeed(text: string): Table | null {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
  });
  let root: unknown;
  try {
    root = parser.parse(text);
  } catch {
    return null;
  }
  const items = isNode(root) ? itemsOf(root) : [];
  if (items.length === 0) return null;
  const rows = items.map((item, index) => ({
    line: index + 1,
    cells: isNode(item) ? cellsOf(item) : COLUMNS.map(() => ''),
  }));
  return { columns: COLUMNS, rows, refused: [], counts: 'entry' };
}
