import { describe, expect, it } from 'vitest';
import { type DayOrder, readFileTime } from '../../../shared/mention/times.ts';

const TEN_FIVE = Date.UTC(2026, 10, 19, 10, 5);
const read = (text: string, zone = 'UTC', dayOrder: DayOrder | null = null) =>
  readFileTime(text, { zone, dayOrder });

describe('a time in a file', () => {
  it.each([
    '2026-11-19T10:05:00Z',
    '2026-11-19T11:05:00.123456+01:00',
    '2026-11-19 10:05:00 UTC',
    '2026-11-19 05:05 -0500',
    'Thu, 19 Nov 2026 10:05:00 GMT',
    '19 Nov 2026 10:05:00 +0000',
    'Nov 19, 2026, 10:05 AM UTC',
    'Thu Nov 19 10:05:00 +0000 2026',
    '11/19/2026 10:05 AM Z',
    '19.11.2026 10:05 UTC',
    'Thu, 19 Nov 2026 05:05:00 EST',
    'Thu, 19 Nov 2026 11:05:00 CET',
    '2026-11-19 10:05:00+00',
    '2026-11-19T11:05:00+01',
    '1795082700',
    '1795082700000',
  ])('says where it stands: %s', (text) => {
    expect(read(text, 'Asia/Tokyo')).toMatchObject({ at: TEN_FIVE, problem: null, needs: { zone: false } });
  });

  it('needs a zone where it names none, and is read in that', () => {
    expect(read('2026-11-19 10:05', 'UTC')).toMatchObject({ at: TEN_FIVE, needs: { zone: true } });
    expect(read('2026-11-19 11:05', 'Europe/Paris')).toMatchObject({ at: TEN_FIVE, needs: { zone: true } });
  });

  it('is not guessed where day and month could be either', () => {
    expect(read('03/04/2026 10:05 UTC').problem).toContain('may begin with the day or with the month');
    expect(read('03/04/2026 10:05 UTC', 'UTC', 'dayFirst').at).toBe(Date.UTC(2026, 3, 3, 10, 5));
    expect(read('03/04/2026 10:05 UTC', 'UTC', 'monthFirst').at).toBe(Date.UTC(2026, 2, 4, 10, 5));
    expect(read('13/04/2026 10:05 UTC').at).toBe(Date.UTC(2026, 3, 13, 10, 5));
    expect(read('04/13/2026 10:05 UTC', 'UTC', 'dayFirst').at).toBe(Date.UTC(2026, 3, 13, 10, 5));
  });

  it('is refused where the clocks skipped it, and where there is no such day', () => {
    expect(read('2026-03-29 01:30', 'Europe/London').problem).toContain('skipped');
    expect(read('2026-02-30 10:00 UTC').problem).toContain('cannot be read');
    expect(read('yesterday-ish').problem).toContain('cannot be read');
  });

  it('is none where nothing or only a day is written', () => {
    expect(read('  ')).toMatchObject({ at: null, problem: null });
    expect(read('2026-11-19')).toMatchObject({ at: null, problem: null });
  });
});
