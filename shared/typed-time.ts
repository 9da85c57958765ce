import { MINUTE_MS, ok, type Rejection, type Result, refuse } from './kernel.ts';
import { plainTime } from './spoken-time.ts';
import { dateText, timeText, zoneText } from './time-text.ts';
import { dayText, instantsOf, wallClock } from './zone-clock.ts';

/** What a typed time means. `again` is the same time of day an hour on, where the clocks showed it twice that night. */
export type TypedTime = {
  readonly at: number;
  readonly again: number | null;
  /** How long what was typed lasts from `at` on: a minute where no second was typed, and of a span that was typed, in ms. */
  readonly spanMs: number;
};

type Read = Result<TypedTime, Rejection>;

/** What was typed, taken apart. A day of null: only a time of day was typed. */
type Parts = {
  readonly day: string | null;
  readonly time: string;
  readonly zoneName: string | null;
  readonly spanMs: number;
};

const SECOND_MS = 1000;

const AGO = /^(\d{1,4})\s*(m(?:in(?:ute)?s?)?|h(?:ours?)?)(?:\s+ago)?$/i;
const TIME =
  /^(?:(\d{4}-\d\d-\d\d)[T\s]+|(today|yesterday),?\s+(?:at\s+)?)?(\d{1,2})\s*[:.h]?\s*(\d\d)(?::(\d\d))?(?:\s+([a-z][\w+:-]*))?$/i;

const UNREADABLE = refuse(
  'time',
  'Write the time as 14:05, with the date as 2026-11-22 14:05, or as 5 min ago. Leave it empty for now.',
);

function partsOf(text: string, now: number, zone: string): Parts | null {
  const [, date, word, hours = '', minutes = '', typed, zoneName = null] = TIME.exec(text) ?? [];
  const seconds = typed ?? '00';
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const day = date ?? (word ? dayText(now, zone, word.toLowerCase() === 'yesterday' ? 1 : 0) : null);
  const spanMs = typed === undefined ? MINUTE_MS : SECOND_MS;
  return { day, time: `${hours.padStart(2, '0')}:${minutes}:${seconds}`, zoneName, spanMs };
}

/** When the clocks of the zone showed this on that day; with the zone's short name, one of the two of a repeated hour. */
function on(day: string, { time, zoneName }: Parts, zone: string): Result<readonly number[], Rejection> {
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day)
    return refuse('no-such-day', `There is no day ${day}. Check the date.`);
  const found = instantsOf(wall, zone);
  if (found.length === 0) {
    const what = `The clocks skipped ${time.slice(0, 5)} on ${dateText(wall, 'UTC')}`;
    return refuse('skipped', `${what}: they were put forward. Write the time they showed.`);
  }
  if (zoneName === null) return ok(found);
  const named = found.filter((at) => zoneText(at, zone).toLowerCase() === zoneName.toLowerCase());
  if (named.length > 0) return ok(named);
  const names = found.map((at) => zoneText(at, zone)).join(' or ');
  return refuse('other-zone', `The room keeps ${names} then, not ${zoneName}. Write the time in ${names}.`);
}

function future(now: number, zone: string, hint: string): Read {
  const clock = `${timeText(now, zone).slice(0, 5)} on ${dateText(now, zone)}`;
  return refuse('future', `That is still to come: it is ${clock}.${hint}`);
}

/** Those of the instants that have been; both of a repeated hour are told. */
function past(found: readonly number[], now: number, { spanMs }: Parts): TypedTime | null {
  const [at, again = null] = found.filter((one) => one <= now);
  return at === undefined ? null : { at, again, spanMs };
}

/** A time of day alone means the nearest one: today's, unless yesterday's is closer than one still to come. */
function nearest(parts: Parts, now: number, zone: string): Read {
  const today = on(dayText(now, zone), parts, zone);
  if (!today.ok) return today;
  const been = past(today.value, now, parts);
  if (been) return ok(been);
  const yesterday = on(dayText(now, zone, 1), parts, zone);
  const before = yesterday.ok ? past(yesterday.value, now, parts) : null;
  const ahead = (today.value[0] ?? Infinity) - now;
  if (before && now - (before.again ?? before.at) < ahead) return ok(before);
  return future(now, zone, ` If you mean the day before, write "yesterday ${parts.time.slice(0, 5)}".`);
}

/**
 * The instant that somebody means who types a time into a field, in the room's zone, at `now`: "14:05", "0905",
 * "yesterday 23:50", "2026-11-22 14:05", "2026-10-25 02:30 CET", "5 min ago", "1:20 pm", "Monday 9:00". Refuses what cannot be read, what the
 * clocks never showed and what is still to come.
 */
export function readTypedTime(typed: string, now: number, zone: string): Read {
  const text = plainTime(dateFirst(typed.trim()), now, zone);
  const [, count = '', unit = ''] = AGO.exec(text) ?? [];
  if (count !== '') {
    const said = now - Number(count) * (/^h/i.test(unit) ? 60 : 1) * MINUTE_MS;
    // Nobody who says this means a second. The zones differ by whole minutes, so this is one in each of them.
    return ok({ at: said - (said % MINUTE_MS), again: null, spanMs: MINUTE_MS });
  }
  const parts = partsOf(text, now, zone);
  if (!parts) return UNREADABLE;
  if (parts.day === null) return nearest(parts, now, zone);
  const found = on(parts.day, parts, zone);
  if (!found.ok) return found;
  const been = past(found.value, now, parts);
  return been ? ok(been) : future(now, zone, '');
}

const IN = /^(?:in\s+)?(\d{1,4})\s*(m(?:in(?:ute)?s?)?|h(?:ours?)?)$/i;

/** Written with the day's date, which "tomorrow" stands for. */
function tomorrowText(typed: string, now: number, zone: string): string {
  return typed.replace(/^tomorrow,?\s+(?:at\s+)?/i, `${dayText(now, zone, -1)} `);
}

/** "24 November 2026, 09:30" and "09:30 on 24 November 2026" as the fields take them. */
function dateFirst(typed: string): string {
  const [all, time = '', day = ''] = /^(\d{1,2}:\d\d(?:\s+[A-Z][\w+:-]*)?)\s+on\s+(.+)$/i.exec(typed) ?? [];
  return all === undefined ? typed : `${day}, ${time}`;
}

/**
 * The instant that somebody means who types when something will be: "16:30", "tomorrow 9:00", "in 30 min", "2026-11-22
 * 14:05". A time of day alone means the next one. What has been is given back as it is: the caller says what is wrong.
 */
export function readTimeAhead(typed: string, now: number, zone: string): Result<number, Rejection> {
  const [, count = '', unit = ''] = IN.exec(typed.trim()) ?? [];
  if (count !== '') return ok(now + Number(count) * (/^h/i.test(unit) ? 60 : 1) * MINUTE_MS);
  const text = plainTime(tomorrowText(dateFirst(typed.trim()), now, zone), now, zone);
  const parts = partsOf(text, now, zone);
  if (!parts)
    return refuse('time', 'Write the time as 14:05, with the date as 2026-11-22 14:05, or as in 30 min.');
  const days = parts.day === null ? [dayText(now, zone), dayText(now, zone, -1)] : [parts.day];
  const found = days.map((day) => on(day, parts, zone));
  const [first] = found;
  const instants = found.flatMap((one) => (one.ok ? one.value : []));
  const at = instants.find((one) => one > now) ?? instants[0];
  if (at !== undefined) return ok(at);
  return first && !first.ok ? first : refuse('time', 'Write the time as 14:05.');
}

/**
 * The instant that a typed time stands for where something is known to have been later: a minute or a second in which one of
 * `bounds` lies is taken from the first such bound on, so that it can be typed as it is shown. An upper bound needs no such
 * rule: a typed time is the first instant of its minute or second.
 */
export function typedFrom({ at, spanMs }: TypedTime, ...bounds: readonly (number | null)[]): number {
  return bounds.find((bound) => bound !== null && at < bound && bound < at + spanMs) ?? at;
}

/** How an instant is typed so that it is read as the same again: "14:05", with the date on another day than today. */
export function typedText(at: number, now: number, zone: string): string {
  const [day, time = ''] = new Date(wallClock(at, zone)).toISOString().slice(0, 19).split('T');
  const short = time.endsWith(':00') ? time.slice(0, 5) : time;
  return day === dayText(now, zone) ? short : `${day} ${short}`;
}

/** Says what a typed time was taken for: "today 14:05 CET", "yesterday, Sun 22 Nov 2026, 23:50 CET". */
export function readingText(
  { at, again }: Pick<TypedTime, 'at' | 'again'>,
  now: number,
  zone: string,
): string {
  const day = dayText(at, zone);
  const clock = timeText(at, zone);
  const time = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  const named = `${time} ${zoneText(at, zone)}`;
  const twice =
    again === null
      ? ''
      : `, the first of the two that night; for the second write ${time} ${zoneText(again, zone)}`;
  if (day === dayText(now, zone)) return `today ${named}${twice}`;
  const yesterday = day === dayText(now, zone, 1) ? 'yesterday, ' : '';
  return `${yesterday}${dateText(at, zone)}, ${named}${twice}`;
}
