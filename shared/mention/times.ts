import { instantsOf } from '../zone-clock.ts';

/** Whether 03/04 is the third of April or the fourth of March; null while nobody has said. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** How the times of a file are read where it does not say itself. */
export type TimeReading = { readonly zone: string; readonly dayOrder: DayOrder | null };

/** What a time of a file means, or why it means nothing; and what had to be said from outside to read it. */
export type ReadTime = {
  readonly at: number | null;
  readonly problem: string | null;
  /** True in an hour that the clocks of its zone went through twice, where the text names none: it is read as the first. */
  readonly repeated?: true;
  readonly needs: { readonly zone: boolean; readonly dayOrder: boolean };
};

/** The parts of a time on the clock of some zone. `offset` in minutes; null where the text names none. */
type Parts = {
  readonly day: readonly [year: number, month: number, day: number];
  readonly time: readonly [hours: number, minutes: number, seconds: number];
  readonly offset: number | null;
};

const CLOCK = String.raw`(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?`;
/** The zones that a mail or a feed may name (RFC 822), and those of the middle of Europe, in hours from UTC. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
};
const ZONE = String.raw`\s*(Z|UTC?|GMT|${Object.keys(ZONES).join('|')}|[+-]\d\d(?::?\d\d)?)?`;
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\s*${CLOCK}${ZONE})?$`);
const NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d\\d)(?:[T ,]+${CLOCK}${ZONE})?$`);
const DAY_MONTH = new RegExp(
  `^(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})(?:[ ,]+${CLOCK}${ZONE})?$`,
  'u',
);
const MONTH_DAY = new RegExp(
  `^(?:\\p{L}{2,9}\\.?,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(?:[ ,]+${CLOCK}${ZONE})?$`,
  'u',
);
/** "Thu Nov 19 10:05:00 +0000 2026", as the old interface of X writes it. */
const X_TIME = new RegExp(`^\\p{L}{3}\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+${CLOCK}${ZONE}\\s+(\\d{4})$`, 'u');
const EPOCH = /^(\d{10})(?:\.\d+)?$|^(\d{13})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NOTHING = { zone: false, dayOrder: false };
const UNREADABLE = 'cannot be read as a time';

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === '') return null;
  const [, sign = '', hours = '', minutes = '0'] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone) ?? [];
  return sign === ''
    ? (ZONES[zone] ?? 0) * 60
    : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The groups of `CLOCK` and `ZONE`. A day without a time has none: `hours` is undefined. */
function clockOf([hours, minutes, seconds, half, zone]: readonly (string | undefined)[]): Pick<
  Parts,
  'time' | 'offset'
> {
  const typed = Number(hours ?? 0);
  const pm = /^p/i.test(half ?? '');
  const full = half === undefined ? typed : (typed % 12) + (pm ? 12 : 0);
  return { time: [full, Number(minutes ?? 0), Number(seconds ?? 0)], offset: offsetOf(zone) };
}

type Found = { readonly parts: Parts; readonly ambiguous: boolean; readonly hasTime: boolean };

function numbers(match: RegExpExecArray, order: DayOrder | null): Found {
  const [, first = '', separator, second = '', year = '', ...clock] = match;
  const [one, two] = [Number(first), Number(second)];
  const open = one <= 12 && two <= 12 && one !== two && separator !== '.';
  const monthFirst = separator !== '.' && (two > 12 || (open && order === 'monthFirst'));
  const day = monthFirst ? two : one;
  const month = monthFirst ? one : two;
  const whole = Number(year) + (year.length === 2 ? 2000 : 0);
  return {
    parts: { day: [whole, month, day], ...clockOf(clock) },
    ambiguous: open,
    hasTime: clock[0] !== undefined,
  };
}

function named(year = '', month = 0, day = '', clock: readonly (string | undefined)[] = []): Found {
  const parts = { day: [Number(year), month, Number(day)] as const, ...clockOf(clock) };
  return { parts, ambiguous: false, hasTime: clock[0] !== undefined };
}

function find(text: string, order: DayOrder | null): Found | null {
  const iso = ISO.exec(text);
  if (iso) return named(iso[1], Number(iso[2]), iso[3], iso.slice(4));
  const slashed = NUMBERS.exec(text);
  if (slashed) return numbers(slashed, order);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return named(dayMonth[3], monthOf(dayMonth[2] ?? ''), dayMonth[1], dayMonth.slice(4));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return named(monthDay[3], monthOf(monthDay[1] ?? ''), monthDay[2], monthDay.slice(4));
  const x = X_TIME.exec(text);
  return x ? named(x[8], monthOf(x[1] ?? ''), x[2], x.slice(3)) : null;
}

/** What the clock of its zone showed, as if it were UTC; null for a day or a time that there is none of. */
function wallOf({ day: [year, month, day], time: [hours, minutes, seconds] }: Parts): number | null {
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? wall : null;
}

/** Reads a time of a file. An empty one, and a day without a time, is no time and no problem. */
export function readFileTime(typed: string, { zone, dayOrder }: TimeReading): ReadTime {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, 100);
  if (text === '') return { at: null, problem: null, needs: NOTHING };
  const [, seconds, milliseconds] = EPOCH.exec(text) ?? [];
  if (seconds ?? milliseconds)
    return {
      at: milliseconds ? Number(milliseconds) : Number(seconds) * 1000,
      problem: null,
      needs: NOTHING,
    };
  const found = find(text, dayOrder);
  const wall = found && wallOf(found.parts);
  if (!found || wall === null) return { at: null, problem: `“${text}” ${UNREADABLE}.`, needs: NOTHING };
  const { parts, ambiguous, hasTime } = found;
  const needs = { zone: hasTime && parts.offset === null, dayOrder: ambiguous };
  if (ambiguous && dayOrder === null)
    return { at: null, problem: `“${text}” may begin with the day or with the month.`, needs };
  if (!hasTime) return { at: null, problem: null, needs };
  if (parts.offset !== null) return { at: wall - parts.offset * 60_000, problem: null, needs };
  const [at, again] = instantsOf(wall, zone);
  return at === undefined
    ? { at: null, problem: `“${text}” was skipped by the clocks of ${zone}.`, needs }
    : { at, problem: null, needs, ...(again === undefined ? {} : { repeated: true as const }) };
}
