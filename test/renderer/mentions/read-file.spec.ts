import { describe, expect, it } from 'vitest';
import { readFile } from '../../../renderer/files/read-file.ts';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from '../../../shared/mention/table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = (text: string | Uint8Array) => {
  const read = readFile(typeof text === 'string' ? bytes(text) : text);
  if (!read.ok) throw new Error(read.error.sentence);
  return read.value;
};
const code = (text: string | Uint8Array) => {
  const read = readFile(typeof text === 'string' ? bytes(text) : text);
  return read.ok ? null : read.error.code;
};

describe('CSV', () => {
  it('keeps line breaks within quotation marks, and counts the lines of the file', () => {
    const { table: read } = table('text,author\n"two\nlines",ann\n\nlast,bob\n');
    expect(read.columns).toEqual(['text', 'author']);
    expect(read.rows).toEqual([
      { line: 2, cells: ['two\nlines', 'ann'] },
      { line: 5, cells: ['last', 'bob'] },
    ]);
  });

  it.each([';', '\t', '|'])('is separated by %j', (mark) => {
    expect(table(`text${mark}author\na,b${mark}ann\n`).table.rows[0]?.cells).toEqual(['a,b', 'ann']);
  });

  it('names a row that does not fit its heads, and reads the others', () => {
    const { rows, refused } = table('text,author\nonly one\ngood,ann\na,b,c\n').table;
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(refused).toEqual([
      { line: 2, reason: 'It has 1 cells, and the first line has 2.' },
      { line: 4, reason: 'It has 3 cells, and the first line has 2.' },
    ]);
  });

  it('names a quotation mark that is never closed', () => {
    const { rows, refused } = table('text,author\ngood,ann\n"open,bob\nmore,cy\n').table;
    expect(rows).toHaveLength(1);
    expect(refused.map(({ line }) => line)).toEqual([3, 4]);
    expect(refused[0]?.reason).toContain('never closed');
  });

  it('names every row that an open quotation mark took with it', () => {
    const good = (name: string) => `"He said ""no""",${name}\n`;
    const { rows, refused } = table(
      `text,author\n${good('ann')}"never closed,bob\n${good('cy')}${good('dan')}`,
    ).table;
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(refused).toMatchObject([
      { line: 3 },
      { line: 4, reason: expect.stringContaining('behind a quotation mark in line 3') },
    ]);
  });

  it('is separated as a spreadsheet says in its first line, which holds no heads', () => {
    const { table: read } = table('sep=;\ntext;author\na,b;ann\n');
    expect(read.columns).toEqual(['text', 'author']);
    expect(read.rows).toEqual([{ line: 3, cells: ['a,b', 'ann'] }]);
  });
});

describe('characters', () => {
  it('are UTF-8 with and without a mark, UTF-16 by its mark, and else Windows-1252', () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFFtext,author\nZoë,ann\n', 'utf16le'));
    const cp1252 = new Uint8Array(Buffer.from('text,author\nZo\xeb,ann\n', 'latin1'));
    for (const [file, charset] of [
      [bytes('text,author\nZoë,ann\n'), 'UTF-8'],
      [bytes('\uFEFFtext,author\nZoë,ann\n'), 'UTF-8'],
      [utf16, 'UTF-16'],
      [cp1252, 'Windows-1252'],
    ] as const) {
      const read = table(file);
      expect([read.charset, read.table.columns[0], read.table.rows[0]?.cells[0]]).toEqual([
        charset,
        'text',
        'Zoë',
      ]);
    }
  });
});

it('a feed that is not UTF-8 is read as it says itself', () => {
  const cyrillic = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const feed = (charset: string) =>
    table(
      new Uint8Array([
        ...bytes(`<?xml version="1.0" encoding="${charset}"?><rss><channel><item><title>`),
        ...cyrillic,
        ...bytes('</title></item></channel></rss>'),
      ]),
    );
  expect(feed('windows-1251')).toMatchObject({ charset: 'Windows-1251' });
  expect(feed('windows-1251').table.rows[0]?.cells[0]).toBe('Привет');
  expect(feed('no-such-thing').charset).toBe('Windows-1252');
});

describe('JSON', () => {
  it('is a list of objects, also within a document; fields within fields have a path', () => {
    const { table: read, format } = table('{"meta":{"n":1},"data":[{"text":"a","user":{"name":"ann"}},7]}');
    expect(format).toBe('JSON');
    expect(read.columns).toEqual(['text', 'user name']);
    expect(read.rows).toEqual([{ line: 1, cells: ['a', 'ann'] }]);
    expect(read.refused).toEqual([{ line: 2, reason: 'It is no object with fields.' }]);
  });

  it('is one object a line', () => {
    const { rows, refused, counts } = table('{"text":"a"}\n\n{"text":\n{"text":"b"}\n').table;
    expect(rows.map(({ line }) => line)).toEqual([1, 4]);
    expect([refused[0]?.line, counts]).toEqual([3, 'line']);
  });
});

const RSS = `<?xml version="1.0"?><rss><channel><title>Feed</title><item><title>A &amp; B</title>
<description><![CDATA[<p>Words<br>and more</p>]]></description><dc:creator>ann</dc:creator>
<pubDate>Thu, 19 Nov 2026 10:05:00 GMT</pubDate><link>https://example.com/1?a=1&amp;b=2</link></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><author><name>Bob</name></author>
<content type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain</content><published>2026-11-19T10:05:00Z</published>
<link rel="self" href="https://e.com/self"/><link rel="alternate" href="https://e.com/1"/></entry></feed>`;

describe('feeds', () => {
  it('are RSS or Atom, without their markup', () => {
    expect(table(RSS).table.rows[0]?.cells).toEqual([
      ...['A & B', 'A & B\nWords\nand more', 'ann'],
      ...['Thu, 19 Nov 2026 10:05:00 GMT', 'https://example.com/1?a=1&b=2'],
    ]);
    expect(table(ATOM).table.rows[0]?.cells).toEqual([
      ...['T', 'T\nBold & plain', 'Bob', '2026-11-19T10:05:00Z', 'https://e.com/1'],
    ]);
  });

  it('are not read where they declare anything: no entity is ever expanded', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>';
    expect(code(bomb)).toBe('declares');
    expect(code('<?xml version="1.0"?>\n<!doctype x SYSTEM "file:///etc/passwd"><rss/>')).toBe('declares');
  });
});

it('a feed whose words speak of a DOCTYPE is read: in CDATA and remarks nothing is declared', () => {
  const words = '<![CDATA[Your <!DOCTYPE html> is broken]]>';
  const feed = `<!-- no <!DOCTYPE here --><rss><channel><item><title>${words}</title></item></channel></rss>`;
  expect(table(feed).table.rows).toHaveLength(1);
  expect(code(`<!-- --><!DOCTYPE x><rss><channel><item><title>${words}</title></item></channel></rss>`)).toBe(
    'declares',
  );
});

describe('what is no file of mentions', () => {
  it('is refused in a sentence', () => {
    expect([
      code(''),
      code('  \n'),
      code('a\0b'),
      code('text,author\n'),
      code('<html><p>hi</p></html>'),
      code('{"a":'),
    ]).toEqual([...['empty', 'empty', 'binary', 'no-rows', 'unreadable', 'unreadable']]);
    expect(code(new Uint8Array(MOST_BYTES + 1))).toBe('too-large');
  });
});

describe('a file that has more than anybody reads', () => {
  const rows = (count: number, row: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => row(i));

  it.each([
    ['CSV', ['text,author', ...rows(MOST_ROWS + 1, (i) => `${i},ann`)].join('\n')],
    ['rows of CSV that do not fit', ['text,author', ...rows(MOST_ROWS + 1, () => 'a')].join('\n')],
    ['JSON', `[${rows(MOST_ROWS + 1, () => '{"text":"a"}').join()}]`],
    ['lines of JSON', rows(MOST_ROWS + 1, () => '{"text":"a"}').join('\n')],
  ])('is refused by the count of its rows: %s', (_what, text) => {
    expect(code(text)).toBe('too-many-rows');
  });

  it('is refused before its cells are made, where no two of its entries share a field', () => {
    const text = JSON.stringify(rows(8000, (i) => `a${i}`).map((name) => ({ [name]: 1 })));
    expect(code(text)).toBe('too-many-columns');
    expect(code(rows(MOST_COLUMNS + 1, (i) => `head ${i}`).join())).toBe('too-many-columns');
  });

  it('is read up to there', () => {
    expect(code(`[${rows(MOST_ROWS, () => '{"text":"a"}').join()}]`)).toBeNull();
  });
});
