import { DAY_MS, MINUTE_MS } from './kernel.ts';

const PARTS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
} as const;

/** Making a formatter costs a hundred times what using it costs, and a file asks for thousands of times of one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...PARTS });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of a zone show at an instant, as if it were UTC: epoch ms. */
export function wallClock(at: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The instants at which the clocks of a zone show `wall` (as `wallClock` gives it), earliest first: one as a rule, none
 * in the hour that is skipped in spring, two in the hour that is repeated in autumn.
 */
export function instantsOf(wall: number, zone: string): readonly number[] {
  const found = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - (wallClock(near, zone) - near));
  return [...new Set(found)].filter((at) => wallClock(at, zone) === wall).toSorted((a, b) => a - b);
}

/** The calendar day in a zone: "2026-11-19". `daysBack` counts by the calendar: a day is not always 24 hours long. */
export function dayText(at: number, zone: string, daysBack = 0): string {
  return new Date(wallClock(at, zone) - daysBack * DAY_MS).toISOString().slice(0, 10);
}

/** When a calendar day ("2026-11-19") begins in a zone, or the day so many later; null for text that is no day. */
export function startOfDay(day: string, zone: string, daysOn = 0): number | null {
  const wall = Date.parse(`${day}T00:00:00Z`) + daysOn * DAY_MS;
  if (Number.isNaN(wall)) return null;
  // Where the clocks skip midnight in spring, the day begins an hour later.
  return instantsOf(wall, zone)[0] ?? instantsOf(wall + 60 * MINUTE_MS, zone)[0] ?? null;
}
