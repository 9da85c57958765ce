import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { readTimeAhead, readTypedTime } from '../typed-time.ts';
import { startOfDay } from '../zone-clock.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

const UNREADABLE = refuse(
  'time',
  'Write a day as 2026-11-22, a time as 14:05 or 2026-11-22 14:05, or 5 min ago. Leave it empty for no limit.',
);

/**
 * Reads one end of a span of time: a day, of which `from` takes the beginning and `to` the end, or a time as it is typed
 * elsewhere. The end may be still to come, as a day may. Null for an end that is left open. Epoch ms UTC.
 */
export function readSpanEnd(
  typed: string,
  end: 'from' | 'to',
  now: number,
  zone: string,
): Result<number | null, Rejection> {
  const text = typed.trim();
  if (text === '') return ok(null);
  const day = DAY.test(text) ? startOfDay(text, zone, end === 'to' ? 1 : 0) : null;
  if (day !== null) return ok(day);
  const read = readTypedTime(text, now, zone);
  if (read.ok) return ok(read.value.at);
  const ahead = end === 'to' ? readTimeAhead(text, now, zone) : read;
  if (ahead.ok) return ahead;
  return read.error.code === 'time' ? UNREADABLE : read;
}
