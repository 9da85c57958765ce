import type { Countdown, Tone } from '../playbook/countdown.ts';
import { clockText } from '../time-text.ts';

/** A clock in digits and in words: "0:47" and "left of 4:00"; "+1:01" and "over 2:00" in overtime. */
export type ClockWords = { readonly text: string; readonly rest: string };

/** Writes a countdown. Where no clock runs, it says what has gone by. */
export function clockWords({ shown: { goneMs, allowedMs, leftMs }, tone }: Countdown): ClockWords {
  if (leftMs === null || allowedMs === null) return { text: clockText(goneMs), rest: 'gone by' };
  const allowed = clockText(allowedMs);
  return tone === 'over'
    ? { text: `+${clockText(leftMs)}`, rest: `over ${allowed}` }
    : { text: clockText(leftMs), rest: `left of ${allowed}` };
}

/** How the clock to first words stands: it runs, words are out (or were by then, where nobody knows since when), or the incident ended without public ones or any. */
export type MasterStand = 'running' | 'out' | 'outBy' | 'internal' | 'none';

/** How the clock to first words stands, from when they were out, when the incident ended, and who heard. */
export function masterStand(of: {
  readonly firstWordsAt: number | null;
  readonly endedAt: number | null;
  readonly internalOnly: boolean;
  readonly firstWordsKnown: boolean;
}): MasterStand {
  const { firstWordsAt, endedAt, internalOnly, firstWordsKnown } = of;
  if (firstWordsAt !== null) return firstWordsKnown ? 'out' : 'outBy';
  if (endedAt === null) return 'running';
  return internalOnly ? 'internal' : 'none';
}

const STOOD = {
  out: 'out',
  outBy: 'out at the latest',
  internal: 'internal only',
  none: 'no words',
} as const;

/** The clock to first words in digits, words and tone: the one way it is written, in the room and on every other page. */
export function masterWords(
  clock: Countdown,
  stand: MasterStand,
): ClockWords & { readonly tone: Tone | 'done' } {
  if (stand === 'running') return { ...clockWords(clock), tone: clock.tone };
  const { goneMs, allowedMs } = clock.shown;
  const budget = allowedMs === null ? '' : `, of ${clockText(allowedMs)}`;
  const rest = `${STOOD[stand]}${budget}`;
  return {
    text: clockText(goneMs),
    rest,
    tone: (stand === 'out' || stand === 'outBy') && clock.tone === 'over' ? 'over' : 'done',
  };
}
