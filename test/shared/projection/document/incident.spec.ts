import { describe, expect, it } from 'vitest';
import type { Block, Document, Line } from '../../../../shared/projection/document/document.ts';
import { proofPart } from '../../../../shared/projection/document/incident.ts';
import { onePageDocument } from '../../../../shared/projection/document/one-page.ts';
import { fullStory } from '../../../support/full-story.ts';
import { alarmRaised, followingUp } from '../../../support/given.ts';
import { documentOf, MADE_FROM, reportOf } from '../../../support/report-document.ts';

/** What a line says, without looks and with instants in milliseconds. */
function said(of: Line): string {
  return of
    .map((one) => {
      if (typeof one === 'string') return one;
      if (one.is === 'moment') return String(one.at);
      return 'of' in one ? said(one.of) : one.text;
    })
    .join('');
}

function linesOf(block: Block): readonly Line[] {
  switch (block.is) {
    case 'paragraph':
      return [block.of];
    case 'list':
      return block.items.map(({ of }) => of);
    case 'terms':
      return block.rows.map(({ term, of }) => [`${term}: `, ...of]);
    case 'table':
      return [...block.rows, ...(block.foot ? [block.foot] : [])].flatMap((row) =>
        row.flatMap(({ lines }) => lines),
      );
    case 'quote':
      return [[block.text]];
    default:
      return [];
  }
}

function textOf({ opening, parts }: Document): string {
  const blocks = [...opening, ...parts.flatMap((part) => part.blocks)];
  return blocks.flatMap(linesOf).map(said).join('\n');
}

function tableOf(document: Document, title: string) {
  const table = document.parts.find((part) => part.title === title)?.blocks.find(({ is }) => is === 'table');
  if (table?.is !== 'table') throw new Error(`There is no table in ${title}.`);
  return table;
}

describe('the document of an incident', () => {
  const story = fullStory();
  const document = documentOf(story.events, story.at);

  it('says of approvals what they are: signatures where they were signed, and else who was at the keyboard', () => {
    const text = (signed: boolean) => JSON.stringify(proofPart(MADE_FROM, signed));
    expect(text(false)).toContain('An approval says which person was chosen at the keyboard.');
    expect(text(true)).toContain('with that person’s own key');
    expect(text(true)).not.toContain('An approval says which');
    expect(textOf(document)).toContain('An approval says which person was chosen at the keyboard.');
  });

  it('tells every record of the log in a row of its own', () => {
    const rows = tableOf(document, 'The whole log').rows;
    expect(rows).toHaveLength(story.events.length);
    expect(rows.map(([position]) => said(position?.lines[0] ?? []))).toEqual(
      story.events.map((_, index) => String(index)),
    );
  });

  it('quotes exactly the words that signers were asked about', () => {
    const quotes = document.parts.flatMap(({ blocks }) => blocks.filter(({ is }) => is === 'quote'));
    const asked = reportOf(story.events, story.at)
      .statements.flatMap(({ revisions }) => revisions)
      .filter(({ released, requests }) => released || requests.length > 0)
      .flatMap(({ text, own }) => [text, ...own.map((one) => one.text)]);
    expect(asked.length).toBeGreaterThan(3);
    expect(quotes.map((one) => one.is === 'quote' && one.text)).toEqual(asked);
  });

  it('has as many cells in a row as its table has columns, spans counted', () => {
    for (const { blocks } of document.parts) {
      for (const block of blocks) {
        if (block.is !== 'table') continue;
        let beside = 0;
        for (const row of [...block.rows, ...(block.foot ? [block.foot] : [])]) {
          const width = row.reduce((sum, { columns }) => sum + (columns ?? 1), 0);
          expect(width + (beside > 0 ? 1 : 0)).toBe(block.columns.length);
          beside = Math.max(beside - 1, (row[0]?.rows ?? 1) - 1);
        }
      }
    }
  });

  it('says from which records it was made, and that nothing was erased', () => {
    expect(textOf(document)).toContain(`42 records whose root is ${MADE_FROM.head.root}`);
    expect(textOf(document)).toContain('Nothing was erased or left out');
  });

  it('says what was erased of the log', () => {
    const erased = [{ position: 3, fields: ['text'], by: 'Ada Lind', at: 77 }];
    const told = textOf(documentOf(story.events, story.at, { ...MADE_FROM, erased }));
    expect(told).toContain('Record 3: text erased by Ada Lind, 77.');
    expect(told).not.toContain('Nothing was erased');
  });

  it('says that a clock ran faster than the world’s', () => {
    const fast = documentOf(story.events, story.at, { ...MADE_FROM, clockSpeed: '60 times as fast' });
    expect(textOf(fast)).toContain('The clock of this room ran 60 times as fast');
    expect(textOf(document)).not.toContain('The clock of this room ran');
  });

  it('says what is missing where there is nothing to tell', () => {
    const begun = alarmRaised();
    const told = textOf(documentOf(begun.events, begun.at));
    for (const none of ['No statement was started.', 'Nothing went out.', 'Nobody was waited for.'])
      expect(told).toContain(none);
  });
});

describe('a promise in the report', () => {
  it('that ends with a full stop gets no second one', () => {
    const story = followingUp();
    const text = 'Next update by 11:05 (GMT).';
    const told = story.when({ type: 'promise.make', dueAt: story.at + 1_800_000, text });
    const document = textOf(documentOf(told.events, told.at));
    expect(document).toContain('Next update by 11:05 (GMT). Promised by');
    expect(document).not.toContain('..');
  });
});

describe('the zone of a report', () => {
  it('that is called as it is written is named once', () => {
    const told = followingUp();
    const zoned = (zone: string) =>
      textOf(onePageDocument({ ...reportOf(told.events, told.at), zone }, MADE_FROM));
    expect(zoned('UTC')).toContain('All times are of the zone UTC, as this');
    expect(zoned('Europe/London')).toContain('All times are of the zone Europe/London (GMT), as this');
  });
});

describe('an incident on one page', () => {
  const story = fullStory();
  const page = onePageDocument(reportOf(story.events, story.at), MADE_FROM);

  it('keeps to the longest slices of the clock, the longest first', () => {
    const rows = tableOf(page, 'Where the time to first words went').rows;
    const all = reportOf(story.events, story.at).ledger.rows.toSorted((a, b) => b.shownMs - a.shownMs);
    const names = all.slice(0, 5).map(({ label }) => label);
    expect(all.length).toBeGreaterThan(5);
    expect(rows.map(([first]) => said(first?.lines[0] ?? []))).toEqual([...names, 'Everything else']);
  });

  it('has one row for each channel on which something went out', () => {
    const { channels } = reportOf(story.events, story.at);
    expect(channels.length).toBeGreaterThan(0);
    expect(tableOf(page, 'What went out').rows).toHaveLength(channels.length);
  });

  it('tells fewer lines of each list where its sheet holds no more, and counts the rest', () => {
    const report = reportOf(story.events, story.at);
    const [channel] = report.channels;
    if (channel === undefined) throw new Error('nothing went out');
    const channels = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ ...channel, channel: id, name: id }));
    const short = onePageDocument({ ...report, channels }, MADE_FROM, 2);
    expect(tableOf(short, 'What went out').rows).toHaveLength(4);
    expect(textOf(short)).toContain('and 3 more channels, in the whole report');
    expect(tableOf(short, 'Where the time to first words went').rows).toHaveLength(3);
    expect(textOf(page)).not.toContain('more channels');
  });

  it('says from which records it was made', () => {
    expect(textOf(page)).toContain(MADE_FROM.head.root);
  });
});
