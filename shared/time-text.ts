import { wholeSpan } from './whole-seconds.ts';

/** Writes a duration as a clock: "0:47", "13:48", "1:02:03". Negative durations are written as their size. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/**
 * Writes the time between two instants as a clock, whichever of them is first. Every span on a screen or on paper is written
 * by this or by `spanWords`, so that spans that touch add up. "0:00" is less than a second; what is over, a tone says.
 */
export function spanText(from: number, to: number): string {
  return clockText(wholeSpan(from, to));
}

/** Writes a place in an order: "1st", "2nd", "3rd", "11th". */
export function ordinalText(number: number): string {
  const ends = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' } as const;
  return `${number}${ends[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}

/** Writes a duration in words for sentences: "47 s", "1 min 38 s", "2 h 5 min". It rounds as `clockText` does: down. */
export function durationText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** Writes a length that `wholeSpan` measured, for a sentence: nobody is over "by 0 s". */
export function wholeWords(ms: number): string {
  return ms === 0 ? 'less than a second' : durationText(ms);
}

/** Writes the time between two instants in words, whichever of them is first: "47 s", "less than a second". */
export function spanWords(from: number, to: number): string {
  return wholeWords(wholeSpan(from, to));
}

/**
 * Writes how long it surely was between two instants, before a word: "at least 24 s ". Never more than they are apart, whatever
 * their seconds show; nothing under a second.
 */
export function atLeast(from: number, to: number): string {
  const span = wholeSpan(0, Math.abs(to - from));
  return span === 0 ? '' : `at least ${durationText(span)} `;
}

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
const DATE = { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' } as const;
const ZONE = { timeZoneName: 'short' } as const;

type Format = typeof TIME | typeof DATE | typeof ZONE;

const formats = new Map<Format, Map<string, Intl.DateTimeFormat>>();

/** The formatter of a zone, made once: making one takes a hundred times as long as using it. */
function formatOf(format: Format, zone: string): Intl.DateTimeFormat {
  const ofZone = formats.get(format) ?? new Map<string, Intl.DateTimeFormat>();
  const made = ofZone.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...format });
  ofZone.set(zone, made);
  formats.set(format, ofZone);
  return made;
}

/** Writes a time of day with seconds in a zone: "10:44:33". `zone` is an IANA name. */
export function timeText(at: number, zone: string): string {
  return formatOf(TIME, zone).format(at);
}

/** Leaves the seconds out of a time of day, with whatever date and zone stand around it: "10:44". */
export function toMinutes(time: string): string {
  return time.replace(/(\d\d:\d\d):\d\d/, '$1');
}

/** Writes a date with its day in a zone: "Thu 19 Nov 2026". */
export function dateText(at: number, zone: string): string {
  const parts = formatOf(DATE, zone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
}

/** The short name of a zone at an instant: "CET", "GMT+1". */
export function zoneText(at: number, zone: string): string {
  const parts = formatOf(ZONE, zone).formatToParts(at);
  return parts.find((one) => one.type === 'timeZoneName')?.value ?? zone;
}

/** True if two instants lie on different days in a zone: then a bare time of day would mislead. */
export function onDifferentDays(one: number, other: number, zone: string): boolean {
  return dateText(one, zone) !== dateText(other, zone);
}

/** Writes an instant for a sentence said at another: with its date and zone if the two lie on different days. */
export function momentText(at: number, said: number, zone: string): string {
  const time = timeText(at, zone);
  return onDifferentDays(at, said, zone) ? `${dateText(at, zone)} ${time} ${zoneText(at, zone)}` : time;
}

/** Writes an instant with its zone, and with its date where that is another day than that on which it is said. */
export function zonedMomentText(at: number, said: number, zone: string): string {
  const moment = momentText(at, said, zone);
  return onDifferentDays(at, said, zone) ? moment : `${moment} ${zoneText(at, zone)}`;
}
