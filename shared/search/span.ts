import { ok, type Rejection, type Result } from '../kernel.ts';
import { readTypedTime } from '../typed-time.ts';
import { startOfDay } from '../zone-clock.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Reads one end of a span of time: a day, of which `from` takes the beginning and `to` the end, or a time as it is typed
 * elsewhere. Null for an end that is left open. Epoch ms UTC.
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
  return read.ok ? ok(read.value.at) : read;
}
