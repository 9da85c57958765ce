import { MINUTE_MS } from '../../shared/kernel.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;
const PLACE = /\{(?:(zone)|(date|weekday)?([+-]\d+)?)\}/g;

/** When the script happens: the alarm in the room's own time (epoch ms), and the room's zone. */
export type Hour = { readonly alarmAt: number; readonly zone: string };

/** The minute of the room's clock that the script calls `minute`, as its people read it: without the seconds. */
export function minuteAt({ alarmAt }: Hour, minute: number): number {
  return Math.floor((alarmAt + minute * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
}

/**
 * Fills in the times that a script's texts speak of, from the time at which the alarm is in the log: `{+12}` is the time
 * twelve minutes after it, `{date}` and `{date+2}` are days, `{weekday-1}` is the name of one, `{zone}` is what the
 * room's people call its time. A text that said another time than the log beside it would look forged.
 */
export function timed<T>(part: T, hour: Hour): T {
  if (typeof part === 'string') return part.replace(PLACE, (...found) => timeOf(found, hour)) as T;
  if (Array.isArray(part)) return part.map((one: unknown) => timed(one, hour)) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, timed(value, hour)])) as T;
}

/** `found` is what the pattern matched: all of it, the word for the zone, the kind of day, and how far off. */
function timeOf([whole, zoneWord, kind, offset]: readonly string[], hour: Hour): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: hour.zone, ...options });
  if (zoneWord !== undefined) {
    const parts = format({ timeZoneName: 'short' }).formatToParts(hour.alarmAt);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? hour.zone;
  }
  const day = hour.alarmAt + Number(offset ?? 0) * DAY_MS;
  if (kind === 'date') {
    const year = offset === undefined ? ({ year: 'numeric' } as const) : {};
    return format({ day: 'numeric', month: 'long', ...year }).format(day);
  }
  if (kind === 'weekday') return format({ weekday: 'long' }).format(day);
  if (offset === undefined) return whole ?? '';
  const at = minuteAt(hour, Number(offset));
  return format({ hour: '2-digit', minute: '2-digit' }).format(at);
}
