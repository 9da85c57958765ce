import type { ClockState } from '../incident/clock-state.ts';
import { phaseOf } from '../incident/state.ts';
import { type Countdown, stageCountdown } from '../playbook/countdown.ts';
import { STAGE_LABEL, type Stage } from '../playbook/stages.ts';
import { nextWordCountdown, owedWord } from './next-word.ts';

/** One of the clocks of an incident, by its name. */
export type NamedClock = {
  readonly what: 'stage' | 'nextWord';
  readonly label: string;
  readonly clock: Countdown;
};

/** The clock that counts now, which every screen shows big, and the one that runs beside it. */
export type LeadClock = NamedClock & { readonly beside: NamedClock | null };

const left = ({ remainingMs }: Countdown): number => remainingMs ?? Infinity;

/**
 * Which clock counts. In follow-up the public waits for the next word it was promised: whichever falls due first, the
 * promise or the stage's own time, leads. In every other stage the stage's clock does.
 */
export function leadClock(stage: Stage, clock: Countdown, word: Countdown | null): LeadClock {
  const own = { what: 'stage', label: STAGE_LABEL[stage], clock } as const;
  if (stage !== 'followUp' || !word) return { ...own, beside: null };
  const next = { what: 'nextWord', label: 'Next word', clock: word } as const;
  return left(word) <= left(clock) ? { ...next, beside: own } : { ...own, beside: next };
}

/** The clock that counts in an incident at `now`, epoch ms UTC; null before it is opened. */
export function leadOf(state: ClockState, now: number): LeadClock | null {
  const { context } = state.chart;
  const clock = stageCountdown(context, now);
  const promise = owedWord(state);
  const word = promise && nextWordCountdown(context, promise, now);
  return clock && leadClock(phaseOf(state) as Stage, clock, word);
}
