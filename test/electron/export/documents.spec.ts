import { strFromU8, unzipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { documentDocx } from '../../../electron/export/document-docx.ts';
import { documentHtml } from '../../../electron/export/document-html.ts';
import { documentMarkdown } from '../../../electron/export/document-markdown.ts';
import { reportJson } from '../../../electron/export/report-json.ts';
import { aside, type Document, strong, words } from '../../../shared/projection/document/document.ts';
import { fullStory } from '../../support/full-story.ts';
import { documentOf, MADE_FROM, reportOf } from '../../support/report-document.ts';

const HOSTILE =
  '<script>alert(1)</script> | # not a heading\n* not a list [link](https://evil.example) `code` \u202Eeman\u202C ~~no~~ www.evil.example https://evil.example a@evil.example \uFFFE';

/** A document whose every place for what people typed holds the same hostile text. */
const hostile: Document = {
  title: HOSTILE,
  zone: 'UTC',
  kind: 'Incident report · incident 14',
  opening: [{ is: 'paragraph', of: [words(HOSTILE)] }],
  parts: [
    {
      title: 'Everything',
      blocks: [
        { is: 'list', items: [{ id: 'one', of: [words(HOSTILE)] }] },
        { is: 'terms', rows: [{ term: 'Term', of: [words(HOSTILE)] }] },
        { is: 'quote', text: HOSTILE, lang: null, released: true },
        {
          is: 'table',
          columns: [{ title: 'A' }, { title: 'B' }],
          rows: [[{ lines: [[words(HOSTILE)], ['second line']] }, { lines: [['b']] }]],
        },
      ],
    },
  ],
};

const story = fullStory();
const document = documentOf(story.events, story.at);

async function docxXml(of: Document): Promise<string> {
  const files = unzipSync(await documentDocx(of, { head: 'Head', foot: 'Foot' }));
  const file = files['word/document.xml'];
  if (!file) throw new Error('There is no document in the file.');
  return strFromU8(file);
}

/** What a reader of GitHub Flavored Markdown makes of it. */
function drawn(text: string): string {
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function count(text: string, tag: string): number {
  return text.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
}

describe('what people typed stays text', () => {
  it('in a web page', () => {
    const page = documentHtml(hostile);
    expect(page).not.toContain('<script');
    expect(page.match(/&#x3C;script>alert\(1\)/g)?.length).toBeGreaterThanOrEqual(6);
    expect(page).not.toMatch(/<(a|img|link|iframe)\b/);
    expect(page).not.toMatch(/\u202E/);
    expect(page).toContain('U+202E');
    expect(page).toContain('default-src &#x27;none&#x27;');
  });

  it('in Markdown', () => {
    const text = documentMarkdown(hostile);
    const page = drawn(text);
    for (const tag of ['script', 'code', 'del', 'img']) expect([tag, count(page, tag)]).toEqual([tag, 0]);
    // An address may be one that can be followed, as long as it says where it leads.
    for (const [, href, said] of page.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs))
      expect(href).toBe(said?.includes('@') ? `mailto:${said}` : said?.replace(/^www/, 'http://www'));
    expect([count(page, 'h1'), count(page, 'h2'), count(page, 'li')]).toEqual([1, 1, 2]);
    expect([count(page, 'td'), count(page, 'th')]).toEqual([2, 2]);
    expect(text).not.toMatch(/\u202E/);
  });

  it('in Word', async () => {
    const xml = await docxXml(hostile);
    expect(xml).toContain('&lt;script&gt;alert(1)');
    expect(xml).not.toMatch(/[\u202E\uFFFE]/);
    expect(xml).toContain('U+202E');
    expect(xml).toContain('U+FFFE');
  });
});

describe('the whole report', () => {
  it('has the same headings, tables and words in every form', async () => {
    const page = documentHtml(document);
    const markdown = documentMarkdown(document);
    const xml = await docxXml(document);
    const tables = document.parts.flatMap(({ blocks }) => blocks).filter(({ is }) => is === 'table').length;
    expect(page.match(/<table>/g)).toHaveLength(tables);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(tables);
    expect(count(drawn(markdown), 'table')).toBe(tables);
    for (const { title } of document.parts) {
      expect(page).toContain(`<h2>${title}</h2>`);
      expect(markdown).toContain(`## ${title}`);
      expect(xml).toContain(`>${title}<`);
    }
    for (const form of [page, markdown, xml]) expect(form).toContain(MADE_FROM.head.root);
  });

  it('has each total once, after all of its rows: a foot of a table is printed again on every page', () => {
    const page = documentHtml(document);
    expect(page).not.toContain('<tfoot');
    expect(page).toMatch(/<tbody class="total"><tr><th scope="row">The clock to first words/);
  });

  it('is plain text in Markdown: nothing is written by its number, and no address runs into an emphasis', () => {
    const markdown = documentMarkdown(document);
    expect(markdown).not.toMatch(/&#/);
    expect(markdown).toMatch(/\S \*by [^*\n]+\*/);
    expect(markdown).toMatch(/\| Detect \*statement 1\*/);
    const tight: Document = {
      ...hostile,
      opening: [
        { is: 'paragraph', of: ['a', strong('b'), aside('. c '), strong(' '), 'd', aside(words('e')), ' '] },
        { is: 'paragraph', of: [strong('x '), strong('y'), ' z'] },
      ],
      parts: [],
    };
    const text = documentMarkdown(tight);
    expect(text).not.toMatch(/&#/);
    expect(drawn(text).replaceAll(/<[^>]*>/g, '')).toContain('ab. c  de\n');
    expect(drawn(text)).toContain('<p><strong>x</strong> <strong>y</strong> z</p>');
  });

  it('has addresses in Markdown that can be copied as they are', () => {
    const address = 'https://x.example/a_b_c/*1*?to=a&of=~b~';
    const sentence = `On X: ${address}, www.x.example/news and press@x.example.`;
    const one = { is: 'paragraph', of: [words(sentence), '. On X: ', words(`(${address})`)] } as const;
    const row = [{ lines: [[words(`${address}|x`)]] }, { lines: [['b']] }];
    const table = { is: 'table', columns: [{ title: 'A' }, { title: 'B' }], rows: [row] } as const;
    const text = documentMarkdown({ ...hostile, title: 'Title', opening: [one, table], parts: [] });
    expect(text).toContain(`On X: <${address}>, www.x.example/news and <press@x.example>.`);
    expect(text).toContain(`(<${address}>)`);
    expect(text).toContain(`| <${address}>\\|x | b |`);
    expect(count(drawn(text), 'a')).toBe(5);
  });

  it('tells in Markdown how a fact stands apart from the fact', () => {
    const markdown = documentMarkdown(document);
    const facts = reportOf(story.events, story.at).facts;
    expect(facts.length).toBeGreaterThan(0);
    for (const { status } of facts) expect(markdown).toContain(` **${status}** |`);
  });

  it('has headings in Word that its navigation knows, and headings of tables that repeat', async () => {
    const xml = await docxXml(document);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(document.parts.length);
    expect(xml).toContain('<w:tblHeader');
  });

  it('is the same bytes each time, but for Word, whose file has a date', () => {
    expect(documentHtml(document)).toBe(documentHtml(document));
    expect(documentMarkdown(document)).toBe(documentMarkdown(document));
  });

  it('as JSON names its form and what it was made from', () => {
    const report = reportOf(story.events, story.at);
    const read: unknown = JSON.parse(reportJson(report, MADE_FROM));
    expect(read).toMatchObject({ format: 'holdline.report/1', madeFrom: MADE_FROM });
    expect(read).toHaveProperty('report.timeline.length', story.events.length);
  });
});
