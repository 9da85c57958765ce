import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../shared/mention/columns.ts';
import { readAmount, readMentions, timesRead, tooMany } from '../../../shared/mention/read-mentions.ts';
import type { Table } from '../../../shared/mention/table.ts';
import type { Report } from '../../../shared/report/reports.ts';

const NOW = Date.UTC(2026, 10, 19, 11);
const TIMES = { zone: 'UTC', dayOrder: null };

const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  columns,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  refused: [],
  counts: 'line',
});

const HEADS = ['Date', 'Author', 'Full Text', 'Url', 'Retweets', 'Replies', 'Likes', 'Platform'];
const ROW = [
  '2026-11-19T10:05:00Z',
  '@ann',
  'Is my address in it?',
  'https://x.com/a/1',
  '1,204',
  '7',
  '99',
  'X',
];

function read(one: Table, known: readonly Report[] = []) {
  return readMentions(one, { mapping: guessMapping(one), times: TIMES }, known, NOW);
}

describe('columns', () => {
  it('are guessed from the heads of an export, and likes are never taken', () => {
    const named = guessMapping(table(HEADS, ROW));
    expect(named).toEqual({
      text: 2,
      author: 1,
      network: 7,
      time: 0,
      address: 3,
      replies: 5,
      shares: 4,
      reach: null,
    });
    expect(Object.values(named)).not.toContain(HEADS.indexOf('Likes'));
  });

  it.each([
    [
      ['createdAt', 'text', 'user screen_name', 'permalink'],
      [1, 2, 0, 3],
    ],
    [
      ['Hit Sentence', 'Influencer', 'Published', 'URL'],
      [0, 1, 2, 3],
    ],
  ])('%j', (columns, [text, author, time, address]) => {
    expect(guessMapping(table(columns))).toMatchObject({ text, author, time, address });
  });

  it('where no head says it, the words are in the column with the most to read', () => {
    expect(guessMapping(table(['a', 'b'], ['1', 'A long sentence of somebody.'])).text).toBe(1);
  });
});

describe('rows', () => {
  it('become mentions with their own time, address, replies and shares', () => {
    expect(read(table(HEADS, ROW)).mentions).toEqual([
      {
        line: 2,
        text: 'Is my address in it?',
        source: '@ann on X',
        address: 'https://x.com/a/1',
        happenedAt: Date.UTC(2026, 10, 19, 10, 5),
        replies: 7,
        shares: 1204,
        reach: null,
      },
    ]);
  });

  it('are refused one by one, each with its line and the reason in words', () => {
    const bad = (index: number, value: string) => ROW.with(index, value);
    const { mentions, refused } = read(
      table(
        HEADS,
        bad(2, '  '),
        ROW,
        bad(0, '2026-11-19T12:00:00Z'),
        bad(2, 'a\uD83D b'),
        bad(2, 'x'.repeat(10_001)),
        bad(3, 'https://x.com/a b'),
      ),
    );
    expect(mentions).toHaveLength(1);
    expect(refused.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7]);
    expect(refused.map(({ reason }) => reason).join(' ')).toMatch(
      /no text.*future.*half of a character.*10,000 characters.*has a space/,
    );
  });

  it('are here already by their address, or by their words, author and time; also within one file', () => {
    const first = read(table(HEADS, ROW)).mentions[0]!;
    const known = [
      { ...first, reportId: 'r', at: NOW, by: 'lead', triage: null, read: null, imported: null },
    ] as const;
    const other = ROW.with(3, 'https://x.com/a/2');
    const found = read(
      table(HEADS, ROW.with(2, 'Edited words'), other, ROW.with(2, 'New').with(3, '')),
      known,
    );
    expect(found.duplicates.map(({ line }) => line)).toEqual([2, 3]);
    expect(found.mentions.map(({ line }) => line)).toEqual([4]);
    const doubled = read(table(HEADS, ROW, ROW));
    expect([doubled.duplicates, doubled.twice.map(({ line }) => line)]).toEqual([[], [3]]);
  });

  it('count the times in an hour that the clocks went through twice, and the log says which was taken', () => {
    const zone = 'Europe/London';
    const reading = { zone, dayOrder: null };
    const found = readMentions(
      table(HEADS, ROW.with(0, '2026-10-25 01:30'), ROW.with(0, '2026-10-25T01:40:00Z').with(3, '')),
      { mapping: guessMapping(table(HEADS, ROW)), times: reading },
      [],
      NOW,
    );
    expect(found.repeatedHour).toBe(1);
    expect(found.mentions[0]?.happenedAt).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(timesRead(reading, found)).toBe('times in Europe/London, the repeated hour as its first');
  });

  it('whose time nobody can read are taken over without one, and told apart from those that are refused', () => {
    const found = read(
      table(
        HEADS,
        ROW,
        ROW.with(0, 'yesterday-ish').with(2, 'Mine, too?').with(3, ''),
        ROW.with(0, '2027-01-01T10:05:00Z').with(3, ''),
      ),
    );
    expect(found.mentions.map((one) => [one.line, one.happenedAt])).toEqual([
      [2, Date.UTC(2026, 10, 19, 10, 5)],
      [3, null],
    ]);
    expect(found.untimed).toEqual([
      { line: 3, reason: 'Its time “yesterday-ish” cannot be read as a time.' },
    ]);
    expect(found.refused).toEqual([{ line: 4, reason: 'Its time lies in the future.' }]);
    expect(timesRead(TIMES, found)).toBe('1 not readable and left open');
  });

  it('ask for what nobody has said of their times, and the log says how they were read', () => {
    const { asks, refused } = read(table(HEADS, ROW.with(0, '03/04/2026 10:05')));
    expect(asks).toEqual({ zone: true, dayOrder: true });
    expect(refused).toHaveLength(1);
    expect(
      timesRead({ zone: 'Europe/London', dayOrder: 'dayFirst' }, { asks, repeatedHour: 0, untimed: [] }),
    ).toBe('times in Europe/London, day first');
    expect(timesRead(TIMES, { asks: { zone: false, dayOrder: false }, repeatedHour: 0, untimed: [] })).toBe(
      'times as the file has them',
    );
  });

  it('are counted as exports count', () => {
    expect(['1,204', '3 400', '1.2K', '2M', '', 'n/a', '-3'].map(readAmount)).toEqual([
      ...[1204, 3400, 1200, 2_000_000],
      ...[null, null, null],
    ]);
    expect(
      ['1.204', '1.204.555', '1.204,5', '1,204.5', '1,20,400', '1,5K', '1.204K'].map(readAmount),
    ).toEqual([...[1204, 1_204_555, 1205, 1205, 120_400, 1500, 1204]]);
    expect(['12.0', '0.204', '1.2.3', '1,2,3', '.', ','].map(readAmount)).toEqual([
      12,
      0,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are too many for one import above a thousand', () => {
    const rows = Array.from({ length: 1001 }, (_, index) =>
      ROW.with(3, `https://x.com/${index}`).with(2, `${index}`),
    );
    expect(tooMany(read(table(HEADS, ...rows)))).toContain('1,001 new mentions');
    expect(tooMany(read(table(HEADS, ROW)))).toBeNull();
  });
});
