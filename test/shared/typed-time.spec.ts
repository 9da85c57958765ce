import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingText, readTypedTime, typedFrom, typedText } from '../../shared/typed-time.ts';
import { instantsOf, wallClock } from '../../shared/zone-clock.ts';

const BERLIN = 'Europe/Berlin';
const MINUTE = 60_000;

/** What a text is taken for at an instant (as UTC text), in words; or the refusal's code. */
function said(text: string, now: string, zone = BERLIN): string {
  const at = Date.parse(now);
  const read = readTypedTime(text, at, zone);
  return read.ok ? readingText(read.value, at, zone) : read.error.code;
}

function sentenceOf(text: string, now: string, zone = BERLIN): string {
  const read = readTypedTime(text, Date.parse(now), zone);
  return read.ok ? 'accepted' : read.error.sentence;
}

describe('a typed time', () => {
  const now = '2026-11-22T14:10:30Z';

  it.each([
    ['14:05', 'today 14:05 CET'],
    [' 9:05 ', 'today 09:05 CET'],
    ['0905', 'today 09:05 CET'],
    ['905', 'today 09:05 CET'],
    ['9.05', 'today 09:05 CET'],
    ['9h05', 'today 09:05 CET'],
    ['14:05:07', 'today 14:05:07 CET'],
    ['14:05 cet', 'today 14:05 CET'],
    ['today 14:05', 'today 14:05 CET'],
    ['yesterday 14:05', 'yesterday, Sat 21 Nov 2026, 14:05 CET'],
    ['Yesterday at 23:59', 'yesterday, Sat 21 Nov 2026, 23:59 CET'],
    ['2026-11-22 14:05', 'today 14:05 CET'],
    ['2026-11-20T14:05', 'Fri 20 Nov 2026, 14:05 CET'],
    ['2026-07-01 14:05', 'Wed 01 Jul 2026, 14:05 CEST'],
    ['5 min ago', 'today 15:05 CET'],
    ['5m', 'today 15:05 CET'],
    ['2 hours ago', 'today 13:10 CET'],
    ['an hour ago', 'today 14:10 CET'],
    ['a minute ago', 'today 15:09 CET'],
    ['half an hour ago', 'today 14:40 CET'],
    ['1:20 pm', 'today 13:20 CET'],
    ['1:20pm', 'today 13:20 CET'],
    ['13:20 pm', 'today 13:20 CET'],
    ['9 a.m.', 'today 09:00 CET'],
    ['12:05 am', 'today 00:05 CET'],
    ['yesterday 9pm', 'yesterday, Sat 21 Nov 2026, 21:00 CET'],
    ['Monday 9:00', 'Mon 16 Nov 2026, 09:00 CET'],
    ['last Fri 1:20 pm', 'Fri 20 Nov 2026, 13:20 CET'],
    ['Sunday at 9:00', 'today 09:00 CET'],
    ['21 Nov 18:00', 'yesterday, Sat 21 Nov 2026, 18:00 CET'],
    ['Nov 3, 6 pm', 'Tue 03 Nov 2026, 18:00 CET'],
    ['23 Nov 18:00', 'Sun 23 Nov 2025, 18:00 CET'],
    ['23 November 2024 18:00', 'Sat 23 Nov 2024, 18:00 CET'],
  ])('%s is %s', (text, reading) => expect(said(text, now)).toBe(reading));

  it.each([
    '',
    'noon',
    '24:00',
    '12:60',
    '9.5',
    '1',
    '2026-11-22',
    '14:05 and a bit',
    '22.11. 14:05',
    '3 Foo 14:05',
  ])('refuses "%s" and says how to write it', (text) => {
    expect(said(text, now)).toBe('time');
    expect(sentenceOf(text, now)).toContain('Write the time as 14:05');
  });

  it('refuses a day that no calendar has', () => {
    expect(said('2026-02-30 14:05', now)).toBe('no-such-day');
    expect(said('2026-13-01 14:05', now)).toBe('no-such-day');
  });

  it('refuses another zone than the room keeps then, by name', () => {
    expect(sentenceOf('14:05 CEST', now)).toBe('The room keeps CET then, not CEST. Write the time in CET.');
  });
});

describe('a time still to come', () => {
  it('is refused with the time it is, and with how to say yesterday', () => {
    expect(sentenceOf('14:10', '2026-11-22T13:05:00Z')).toBe(
      'That is still to come: it is 14:05 on Sun 22 Nov 2026. If you mean the day before, write "yesterday 14:10".',
    );
    expect(sentenceOf('2026-11-23 14:10', '2026-11-22T13:05:00Z')).toBe(
      'That is still to come: it is 14:05 on Sun 22 Nov 2026.',
    );
    expect(said('today 23:50', '2026-11-22T23:10:00Z')).toBe('future');
  });

  it('is taken a second later', () => {
    expect(said('14:05', '2026-11-22T13:04:59Z')).toBe('future');
    expect(said('14:05', '2026-11-22T13:05:00Z')).toBe('today 14:05 CET');
  });
});

describe('a time of day past midnight', () => {
  it('typed as 23:50 at 00:10 means yesterday, and says so', () => {
    expect(said('23:50', '2026-11-22T23:10:00Z')).toBe('yesterday, Sun 22 Nov 2026, 23:50 CET');
  });

  it('is today where today has had it, however long ago', () => {
    expect(said('00:05', '2026-11-22T22:50:00Z')).toBe('today 00:05 CET');
  });

  it('rolls over by the calendar of the room, not of UTC', () => {
    expect(said('23:50', '2026-11-22T10:10:00Z', 'Pacific/Auckland')).toBe('future');
    expect(said('23:50', '2026-11-22T11:10:00Z', 'Pacific/Auckland')).toContain('yesterday, Sun 22 Nov 2026');
  });
});

describe('the nights in which the clocks change', () => {
  it('refuses a time that they skipped', () => {
    expect(sentenceOf('02:30', '2026-03-29T08:00:00Z')).toBe(
      'The clocks skipped 02:30 on Sun 29 Mar 2026: they were put forward. Write the time they showed.',
    );
    expect(said('2026-03-29 02:00', '2026-04-02T08:00:00Z')).toBe('skipped');
    expect(said('03:00', '2026-03-29T08:00:00Z')).toBe('today 03:00 CEST');
  });

  it('takes the first of two equal times and names the second', () => {
    const now = '2026-10-25T08:00:00Z';
    expect(said('02:30', now)).toBe(
      'today 02:30 CEST, the first of the two that night; for the second write 02:30 CET',
    );
    expect(said('02:30 CET', now)).toBe('today 02:30 CET');
    expect(readTypedTime('02:30 CET', Date.parse(now), BERLIN)).toMatchObject({
      value: { at: Date.parse('2026-10-25T01:30:00Z') },
    });
  });

  it('takes the first alone while the second is still to come', () => {
    expect(said('02:30', '2026-10-25T00:45:00Z')).toBe('today 02:30 CEST');
  });

  it('knows what yesterday was across a day of 23 hours', () => {
    expect(said('23:50', '2026-03-28T23:10:00Z')).toBe('yesterday, Sat 28 Mar 2026, 23:50 CET');
    expect(said('yesterday 12:00', '2026-03-29T22:30:00Z')).toBe('yesterday, Sun 29 Mar 2026, 12:00 CEST');
  });
});

describe('what is typed for an instant', () => {
  const zones = [
    BERLIN,
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Chatham',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const instant = fc
    .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
    .map((at) => at - (at % 1000));

  it('is read as the same wall clock, today or long ago, in every zone', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 3 * 24 * 60 }),
        fc.constantFrom(...zones),
        (at, ago, zone) => {
          const now = at + ago * MINUTE;
          const read = readTypedTime(typedText(at, now, zone), now, zone);
          expect(read.ok && wallClock(read.value.at, zone)).toBe(wallClock(at, zone));
        },
      ),
    );
  });

  it('every instant is among those of what its clocks show', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        expect(instantsOf(wallClock(at, zone), zone)).toContain(at);
      }),
    );
  });

  it('no text makes the rule throw, or gives a time to come', () => {
    fc.assert(
      fc.property(fc.string(), instant, fc.constantFrom(...zones), (text, now, zone) => {
        const read = readTypedTime(text, now, zone);
        expect(read.ok ? read.value.at <= now : read.error.sentence !== '').toBe(true);
      }),
    );
  });
});

describe('a bound that is shown to the second', () => {
  const now = Date.parse('2026-11-19T10:30:00Z');
  const from = Date.parse('2026-11-19T10:05:30.400Z');
  const taken = (text: string) => {
    const read = readTypedTime(text, now, 'Europe/London');
    return read.ok ? typedFrom(read.value, from) : null;
  };

  it.each(['10:05', '10:05:30'])('can be typed as %s', (text) => {
    expect(taken(text)).toBe(from);
  });

  it.each([
    ['10:04', '10:04:00'],
    ['10:05:29', '10:05:29'],
    ['10:06', '10:06:00'],
    ['10:05:31', '10:05:31'],
  ])('leaves %s as it is', (text, time) => {
    expect(taken(text)).toBe(Date.parse(`2026-11-19T${time}Z`));
  });
});
