import { dateText, onDifferentDays, timeText, zoneText } from '../time-text.ts';

/** The promise of a next word as the public hears it: with the day, where that is not today. */
export function promiseText(dueAt: number, now: number, zone: string): string {
  const day = onDifferentDays(dueAt, now, zone) ? ` on ${dateText(dueAt, zone)}` : '';
  return `Next update by ${timeText(dueAt, zone).slice(0, 5)}${day} (${zoneText(dueAt, zone)}).`;
}
