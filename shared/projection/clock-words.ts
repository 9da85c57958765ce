import type { Countdown } from '../playbook/countdown.ts';
import { clockText, remainingText } from '../time-text.ts';

/** A clock in digits and in words: "0:47" and "left of 4:00"; "+1:01" and "over 2:00" in overtime. */
export type ClockWords = { readonly text: string; readonly rest: string };

/** Writes a countdown. Where no clock runs, it says what has gone by. */
export function clockWords({ elapsedMs, allowedMs, remainingMs }: Countdown): ClockWords {
  if (remainingMs === null || allowedMs === null) return { text: clockText(elapsedMs), rest: 'gone by' };
  const allowed = clockText(allowedMs);
  return remainingMs < 0
    ? { text: `+${clockText(remainingMs)}`, rest: `over ${allowed}` }
    : { text: remainingText(remainingMs), rest: `left of ${allowed}` };
}
