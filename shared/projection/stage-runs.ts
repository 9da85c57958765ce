import type { ChartContext, StageRun } from '../playbook/chart-context.ts';
import { runCountdown } from '../playbook/countdown.ts';
import { STAGES, type Stage } from '../playbook/stages.ts';

/**
 * Several stays in one stage, summed as their clocks are shown, in whole seconds. No run is left out, and no overtime is
 * paid back by an early end. Whether a run was over, `runsOver` says and no shown number.
 */
export type StageTotal = {
  readonly stage: Stage;
  readonly runs: readonly StageRun[];
  readonly elapsedMs: number;
  /** Budgets and extensions of all runs; null if one of them ran no clock. */
  readonly allowedMs: number | null;
  /** The overtime of every run that had some. */
  readonly overMs: number;
  /** How many runs had overtime. */
  readonly runsOver: number;
};

/** Sums runs of one stage at `now`, epoch ms UTC; null without any. */
export function sumRuns(context: ChartContext, runs: readonly StageRun[], now: number): StageTotal | null {
  const [first] = runs;
  if (!first) return null;
  const clocks = runs.map((run) => runCountdown(context, run, now));
  const overs = clocks.filter(({ tone }) => tone === 'over');
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const hasClock = clocks.every((clock) => clock.allowedMs !== null);
  return {
    stage: first.stage,
    runs,
    elapsedMs: sum(clocks.map(({ shown }) => shown.goneMs)),
    allowedMs: hasClock ? sum(clocks.map(({ shown }) => shown.allowedMs ?? 0)) : null,
    overMs: sum(overs.map((clock) => Math.abs(clock.shown.leftMs ?? 0))),
    runsOver: overs.length,
  };
}

/** Every stay in a stage: in one statement cycle, or (null) in the whole incident. */
export function runsOf(context: ChartContext, stage: Stage, cycle: number | null): readonly StageRun[] {
  return context.runs.filter((run) => run.stage === stage && (cycle === null || run.cycle === cycle));
}

/** What each stage of one statement cycle took, in order; stages without a run are left out. */
export function cycleTotals(context: ChartContext, cycle: number, now: number): readonly StageTotal[] {
  return STAGES.map((stage) => sumRuns(context, runsOf(context, stage, cycle), now)).filter(
    (total) => total !== null,
  );
}
