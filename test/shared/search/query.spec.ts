import { describe, expect, it } from 'vitest';
import { INCIDENT_EVENTS } from '../../../shared/incident/events.ts';
import { entryTypeOf } from '../../../shared/search/entry-types.ts';
import { LONGEST_SEARCH, readSearch } from '../../../shared/search/query.ts';
import { readSpanEnd } from '../../../shared/search/span.ts';

const termsOf = (typed: string) => {
  const read = readSearch(typed);
  return read.ok ? read.value.map(({ text, begins }) => (begins ? `${text}…` : text)) : read.error.code;
};

describe('what somebody types to search', () => {
  it('is plain words that may go on, and phrases that stand as they are', () => {
    expect(termsOf('  addr   "posted on a forum" 40,000 ')).toEqual([
      'addr…',
      'posted on a forum',
      '40,000…',
    ]);
    expect(termsOf('“on a forum”')).toEqual(['on a forum']);
    expect(termsOf('')).toEqual([]);
  });

  it('has no operators: what another program would read as one is a word or a sign', () => {
    expect(termsOf('NOT (a OR b*) text:x')).toEqual(['NOT…', '(a…', 'OR…', 'b*)…', 'text:x…']);
    expect(termsOf('a - b')).toEqual(['a…', 'b…']);
  });

  it('is refused in words where it cannot be read', () => {
    expect(termsOf('a "b')).toBe('open-quote');
    expect(termsOf('*** -')).toBe('no-word');
    expect(termsOf('""')).toBe('no-word');
    expect(termsOf('a '.repeat(21))).toBe('too-many');
    expect(termsOf('a'.repeat(LONGEST_SEARCH + 1))).toBe('too-long');
  });
});

describe('a span of time', () => {
  const zone = 'Europe/London';
  const now = Date.UTC(2026, 10, 20, 12);
  const at = (typed: string, end: 'from' | 'to') => {
    const read = readSpanEnd(typed, end, now, zone);
    return read.ok ? (read.value === null ? null : new Date(read.value).toISOString()) : read.error.code;
  };

  it('takes whole days, as the clocks of the room had them, and times', () => {
    expect(at('2026-07-01', 'from')).toBe('2026-06-30T23:00:00.000Z');
    expect(at('2026-07-01', 'to')).toBe('2026-07-01T23:00:00.000Z');
    expect(at('2026-11-20', 'to')).toBe('2026-11-21T00:00:00.000Z');
    expect(at('2026-11-19 10:30', 'from')).toBe('2026-11-19T10:30:00.000Z');
    expect(at(' ', 'to')).toBeNull();
    expect(at('soon', 'from')).toBe('time');
  });

  it('may end at a time still to come, as at a day still to come, and says what an empty field means', () => {
    expect(at('2026-11-20 16:30', 'to')).toBe('2026-11-20T16:30:00.000Z');
    expect(at('tomorrow 9:00', 'to')).toBe('2026-11-21T09:00:00.000Z');
    expect(at('16:30', 'from')).toBe('future');
    expect(at('2026-02-31 10:00', 'to')).toBe('no-such-day');
    const read = readSpanEnd('soon', 'to', now, zone);
    expect(read).toMatchObject({
      error: { sentence: expect.stringMatching(/Leave it empty for no limit\.$/) },
    });
  });
});

it('puts every kind of event into one type of entry', () => {
  expect(Object.keys(INCIDENT_EVENTS).filter((kind) => entryTypeOf(kind) === null)).toEqual([]);
});
