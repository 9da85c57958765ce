import { MINUTE_MS } from './kernel.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;

/** What the clocks of a zone show at an instant, as if it were UTC: epoch ms. */
export function wallClock(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
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
