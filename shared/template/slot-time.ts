import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import type { Slot } from '../playbook/schema.ts';
import { dateText, timeText, zoneText } from '../time-text.ts';
import { readTimeAhead, readTypedTime } from '../typed-time.ts';
import { dayText } from '../zone-clock.ts';

/** Where a time is read: the instant and the zone of the room. */
export type Here = { readonly now: number; readonly zone: string };

/** A day as the public is told it: "24 November 2026". */
export const publicDay = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    at,
  );

/** The slot that says when a statement was issued: the one time that is now, and the one that always says its day. */
export const DATE_LINE = 'issued-at';

const clock = (at: number, zone: string): string => `${timeText(at, zone).slice(0, 5)} ${zoneText(at, zone)}`;

/** How words for the public say an instant: "14:30 GMT", with its date where that is not today. */
export function saidTime(at: number, { now, zone }: Here): string {
  const today = dayText(at, zone) === dayText(now, zone);
  return today ? clock(at, zone) : `${clock(at, zone)} on ${publicDay(at, zone)}`;
}

/** The date line of a statement: "24 November 2026, 09:30 GMT". */
export function datedTime(at: number, { zone }: Pick<Here, 'zone'>): string {
  return `${publicDay(at, zone)}, ${clock(at, zone)}`;
}

const NAMES_YEAR = /\b\d{4}\b/;

/** How a slot for a time says an instant that somebody typed: with its day in the date line, and in a frame where they typed one. */
export function slotTimeText(
  { id, part }: Pick<Slot, 'id' | 'part'>,
  { at, typed }: { readonly at: number; readonly typed: string },
  here: Here,
): string {
  const isDated = part === 'frame' && (id === DATE_LINE || NAMES_YEAR.test(typed));
  return isDated ? datedTime(at, here) : saidTime(at, here);
}

/** True for a time that is still to come: when the public hears more. */
export function liesAhead({ kind, part }: Pick<Slot, 'kind' | 'part'>): boolean {
  return kind === 'time' && part === 'nextWord';
}

/** The instant that somebody types into a slot for a time. The next word is still to come; what happened has been. */
export function readSlotTime(
  slot: Pick<Slot, 'label' | 'kind' | 'part'>,
  typed: string,
  { now, zone }: Here,
): Result<number, Rejection> {
  // An hour that the zone's own name stands behind is read by the room's clocks; UTC and GMT are one.
  const text = typed
    .trim()
    .replace(/\s+(?:GMT|UTC)$/i, ['GMT', 'UTC'].includes(zoneText(now, zone)) ? '' : '$&');
  if (liesAhead(slot)) {
    const ahead = readTimeAhead(text, now, zone);
    if (!ahead.ok || ahead.value > now) return ahead;
    const it = `it is ${clock(now, zone)} on ${dateText(now, zone)}`;
    return refuse('past', `That has been: ${it}. The next word is still to come.`);
  }
  const past = readTypedTime(text, now, zone);
  if (past.ok) return ok(past.value.at);
  // A date line may name the minute at which the words go out.
  return past.error.code === 'future' && slot.part === 'frame' ? readTimeAhead(text, now, zone) : past;
}
