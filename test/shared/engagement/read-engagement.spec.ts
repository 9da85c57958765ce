import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../renderer/files/read-csv.ts';
import { guessColumns, readEngagement } from '../../../shared/engagement/read-engagement.ts';

const UTC = { zone: 'UTC', dayOrder: null } as const;

function read(csv: string, times: Parameters<typeof readEngagement>[2] = UTC) {
  const table = readCsv(csv);
  return readEngagement(table, guessColumns(table), times);
}

describe('a file of how people answered', () => {
  it('is read by its heads, in the order of time, and likes are left out', () => {
    const { points, refused, likes } = read(
      [
        'Date,Platform,Likes,Comments,Retweets,Direct Messages',
        '2026-11-19T11:00:00Z,X,900,"1,204",310,12',
        '2026-11-19T10:00:00Z,Facebook,20,44,,3',
      ].join('\n'),
    );
    expect(points).toEqual([
      { at: Date.UTC(2026, 10, 19, 10), channel: 'Facebook', replies: 44, shares: null, messages: 3 },
      { at: Date.UTC(2026, 10, 19, 11), channel: 'X', replies: 1204, shares: 310, messages: 12 },
    ]);
    expect(refused).toEqual([]);
    expect(likes).toEqual(['Likes']);
  });

  it('names each row that counts nothing, or at no time, with its line', () => {
    const { points, refused } = read(
      ['time,replies,shares', ',4,5', '2026-11-19T10:00:00Z,many,', '2026-11-19T10:05:00Z,1,'].join('\n'),
    );
    expect(points).toHaveLength(1);
    expect(refused).toEqual([
      { line: 2, reason: 'It has no time of day.' },
      { line: 3, reason: 'It counts no replies, shares or messages.' },
    ]);
  });

  it('asks which of two days is meant, and reads it once it is said', () => {
    const csv = 'time,replies\n03/04/2026 10:00,7';
    expect(read(csv)).toMatchObject({ points: [], asks: { dayOrder: true, zone: true } });
    expect(read(csv, { zone: 'UTC', dayOrder: 'dayFirst' }).points[0]?.at).toBe(Date.UTC(2026, 3, 3, 10));
  });
});
