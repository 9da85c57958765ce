import type { Countdown, Tone } from '../playbook/countdown.ts';
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

/** How the clock to first words stands: it runs, words are out, or the incident ended without any. */
export type MasterStand = 'running' | 'out' | 'none';

/** How the clock to first words stands, from when they were out and when the incident ended. */
export function masterStand(firstWordsAt: number | null, endedAt: number | null): MasterStand {
  if (firstWordsAt !== null) return 'out';
  return endedAt === null ? 'running' : 'none';
}

/** The clock to first words in digits, words and tone: the one way it is written, in the room and on every other page. */
export function masterWords(
  clock: Countdown,
  stand: MasterStand,
): ClockWords & { readonly tone: Tone | 'done' } {
  if (stand === 'running') return { ...clockWords(clock), tone: clock.tone };
  const budget = clock.allowedMs === null ? '' : `, of ${clockText(clock.allowedMs)}`;
  const rest = stand === 'out' ? `out${budget}` : `no words${budget}`;
  return {
    text: clockText(clock.elapsedMs),
    rest,
    tone: stand === 'out' && clock.tone === 'over' ? 'over' : 'done',
  };
}
