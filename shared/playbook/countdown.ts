import { wholeSpan } from '../whole-seconds.ts';
import { firstWordsBudgetMs } from './budget.ts';
import { type ChartContext, liveRun, type StageRun } from './chart-context.ts';
import type { Playbook } from './schema.ts';

/** `calm` inside the first warning, `warn` from there to the end of the budget, `over` past it. */
export type Tone = 'calm' | 'warn' | 'over';

/** A clock as it is written, in ms that are whole seconds by `wholeSpan`: what is gone and what is left make the whole. */
export type ShownClock = {
  readonly goneMs: number;
  readonly allowedMs: number | null;
  /** Negative in overtime, and 0 in the last second before and the first after the end: the tone tells which. */
  readonly leftMs: number | null;
};

/**
 * A clock, exact to the millisecond, in ms. Rules read these and the tone, which alone says whether it is over; texts read
 * `shown`, which no rule may read. `remainingMs` is negative in overtime.
 */
export type Countdown = {
  readonly elapsedMs: number;
  /** Budget and extensions together; null where no clock runs. */
  readonly allowedMs: number | null;
  readonly remainingMs: number | null;
  /** Whole percent of the allowance that is gone; null where no clock runs. */
  readonly percentGone: number | null;
  readonly tone: Tone;
  readonly shown: ShownClock;
};

/** The time a run may take, budget and extensions together, in ms; null where no clock runs. */
export function allowedMs(run: Pick<StageRun, 'budgetMs' | 'extendedByMs'>): number | null {
  return run.budgetMs === null ? null : run.budgetMs + run.extendedByMs;
}

/** The instant, on the steady time line, at which `percent` of the run's allowance is gone. */
export function thresholdSteady(run: StageRun, percent: number): number | null {
  const allowed = allowedMs(run);
  return allowed === null ? null : run.enteredSteady + Math.ceil((allowed * percent) / 100);
}

/** From when to when a clock runs, or has run until now: two instants on one line. */
export type ClockSpan = { readonly from: number; readonly to: number };

/** Measures a clock: the one rule for what is calm, warn and over. `warnAt` is the percentage at which it warns. */
export function countdownOf({ from, to }: ClockSpan, allowed: number | null, warnAt: number): Countdown {
  const end = Math.max(from, to);
  const elapsedMs = end - from;
  const goneMs = wholeSpan(from, end);
  if (allowed === null) {
    const shown = { goneMs, allowedMs: null, leftMs: null };
    return { elapsedMs, allowedMs: null, remainingMs: null, percentGone: null, tone: 'calm', shown };
  }
  const dueAt = from + allowed;
  const percentGone = allowed === 0 ? 100 : Math.floor((elapsedMs * 100) / allowed);
  const tone = end > dueAt ? 'over' : percentGone >= warnAt ? 'warn' : 'calm';
  const shown = { goneMs, allowedMs: wholeSpan(from, dueAt), leftMs: wholeSpan(end, dueAt) };
  return { elapsedMs, allowedMs: allowed, remainingMs: allowed - elapsedMs, percentGone, tone, shown };
}

/** The percentage of an allowance at which the pinned playbook warns first. */
export function firstWarning(context: ChartContext): number {
  return context.playbook?.thresholds.warnAtPercent[0] ?? 50;
}

/** The clock of one run. `now` is the wall clock, epoch ms UTC; a past run ignores it. */
export function runCountdown(context: ChartContext, run: StageRun, now: number): Countdown {
  const to = run.leftSteady ?? now - context.clockShiftMs;
  return countdownOf({ from: run.enteredSteady, to }, allowedMs(run), firstWarning(context));
}

/** The clock of the live stage, or null before the incident is opened. */
export function stageCountdown(context: ChartContext, now: number): Countdown | null {
  const run = liveRun(context);
  return run && runCountdown(context, run, now);
}

/** From when to when the master clock runs, on the steady line: from first awareness to first words, the end, or `now`. */
export function masterSpan(
  { firstWordsSteady, endedAt, clockShiftMs, firstAwarenessSteady }: ChartContext,
  now: number,
): ClockSpan {
  const to = firstWordsSteady ?? (endedAt ?? now) - clockShiftMs;
  return { from: firstAwarenessSteady, to: Math.max(firstAwarenessSteady, to) };
}

/**
 * What first words may take: by how grave the incident is held to be now, and once they are out, by how it was held to be
 * at that moment. Words that were in time stay in time, whatever is found out later.
 */
function firstWordsAllowedMs(context: ChartContext, playbook: Playbook): number {
  const { severity, complex, characters, firstWordsSteady } = context;
  const now = { severity, complex: complex ?? false };
  const then =
    firstWordsSteady === null
      ? now
      : (characters.findLast(({ sinceSteady }) => sinceSteady <= firstWordsSteady) ?? characters[0] ?? now);
  return firstWordsBudgetMs({ playbook, severity: then.severity, complex: then.complex });
}

/** The master clock: from first awareness to first words out (or to the end of an incident without words). */
export function masterCountdown(context: ChartContext, now: number): Countdown | null {
  if (!context.playbook) return null;
  const budget = firstWordsAllowedMs(context, context.playbook);
  return countdownOf(masterSpan(context, now), budget, firstWarning(context));
}

/** A threshold of the live stage that has passed and is not in the log yet. `dueAt` is wall-clock epoch ms UTC. */
export type PassedThreshold = { readonly percent: number; readonly dueAt: number };

/** Up to this every threshold is noticed by itself; beyond it the last one that passed speaks for those before it. */
const EACH_UP_TO = 1000;

/** The percentages that have passed when `gone` percent are gone: the warnings, 100 and every further 100. */
function passedPercents(warnAt: readonly number[], gone: number): readonly number[] {
  const percents = warnAt.filter((percent) => percent <= gone);
  for (let percent = 100; percent <= Math.min(gone, EACH_UP_TO); percent += 100) percents.push(percent);
  const last = Math.floor(gone / 100) * 100;
  return last > EACH_UP_TO ? [...percents, last] : percents;
}

/** The percentages of the time to first words that are gone at `end`, counted from `since`; both steady. */
function goneToFirstWords(context: ChartContext, budgetMs: number, since: number, end: number) {
  const gone = budgetMs === 0 ? 100 : Math.floor(((end - since) * 100) / budgetMs);
  return passedPercents(context.playbook?.thresholds.warnAtPercent ?? [], gone);
}

/**
 * Thresholds of the clock to first words that would have passed at `now`, had somebody here first known at `to`, and have
 * not as it is believed yet, earliest first. Both by the wall clock, epoch ms UTC. Words that are out stop the clock.
 */
export function passedFirstWords(context: ChartContext, to: number, now: number): readonly PassedThreshold[] {
  const { playbook, clockShiftMs, firstWordsSteady, firstAwarenessSteady } = context;
  if (!playbook) return [];
  const budgetMs = firstWordsAllowedMs(context, playbook);
  const end = firstWordsSteady ?? now - clockShiftMs;
  const before = goneToFirstWords(context, budgetMs, firstAwarenessSteady, end);
  return goneToFirstWords(context, budgetMs, to - clockShiftMs, end)
    .filter((percent) => !before.includes(percent))
    .map((percent) => ({ percent, dueAt: to + Math.ceil((budgetMs * percent) / 100) }));
}

/** Thresholds of the live stage that have passed at `now` and were not noticed, earliest first. */
export function passedThresholds(context: ChartContext, now: number): readonly PassedThreshold[] {
  const run = liveRun(context);
  const allowed = run && allowedMs(run);
  if (!run || run.leftAt !== null || !context.playbook || !allowed) return [];
  const steady = now - context.clockShiftMs;
  const gone = Math.floor(((steady - run.enteredSteady) * 100) / allowed);
  return passedPercents(context.playbook.thresholds.warnAtPercent, gone)
    .filter((percent) => !run.noticed.includes(percent))
    .map((percent) => ({
      percent,
      dueAt: (thresholdSteady(run, percent) ?? Infinity) + context.clockShiftMs,
    }));
}
