import { MINUTE_MS } from '../kernel.ts';

/**
 * When a next word promised now falls due, epoch ms UTC: on a whole minute, because that is the time the public hears.
 * It is rounded up, so that what is said is never earlier than what the clock counts to.
 */
export function wholeMinuteAhead(now: number, minutes: number): number {
  return Math.ceil((now + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
}
