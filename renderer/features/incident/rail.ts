import type { IncidentState } from '../../../shared/incident/state.ts';
import { stageBudgetMs } from '../../../shared/playbook/budget.ts';
import type { ChartContext, StageRun } from '../../../shared/playbook/chart-context.ts';
import { type Countdown, runCountdown } from '../../../shared/playbook/countdown.ts';
import { STAGES, type Stage } from '../../../shared/playbook/stages.ts';
import { nextPromise } from '../../../shared/promise/promises.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { clockText, durationText, timeText } from '../../../shared/time-text.ts';

/** One segment of the stage rail. */
export type Segment =
  | {
      readonly kind: 'past';
      readonly stage: Stage;
      readonly run: StageRun;
      readonly clock: Countdown;
      readonly note: string;
    }
  | { readonly kind: 'live'; readonly stage: Stage; readonly run: StageRun; readonly clock: Countdown }
  | { readonly kind: 'future'; readonly stage: Stage; readonly note: string };

/** How much of its allowance a clock has used, from 0 to 1, for the bar under a segment. */
export function fractionGone({ percentGone }: Countdown): number {
  return percentGone === null ? 0 : Math.min(1, percentGone / 100);
}

function pastNote(state: IncidentState, run: StageRun, clock: Countdown): string {
  const parts: string[] = [];
  if (clock.allowedMs !== null) parts.push(`of ${clockText(clock.allowedMs)}`);
  if (clock.remainingMs !== null && clock.remainingMs < 0)
    parts.push(`over by ${clockText(clock.remainingMs)}`);
  else if (run.leftAt !== null) parts.push(`closed ${timeText(run.leftAt, state.zone)}`);
  if (run.waived.length > 0)
    parts.push(run.waived.length === 1 ? '1 waiver' : `${run.waived.length} waivers`);
  if (run.stage === 'draft') {
    const revision = latestRevision(currentStatement(state.statements));
    if (revision) parts.push(`revision ${revision.number}`);
  }
  return parts.join(' · ');
}

function budgetText({ playbook, severity, complex }: ChartContext, stage: Stage): string {
  const budget = playbook && stageBudgetMs({ playbook, severity, complex: complex ?? false }, stage);
  return budget === null ? 'no clock' : clockText(budget);
}

function futureNote(state: IncidentState, stage: Stage): string {
  const { context } = state.chart;
  const budget = budgetText(context, stage);
  if (stage === 'publish') return `${budget} · ${context.playbook?.channels.length ?? 0} channels`;
  if (stage === 'approve') {
    const seats = context.playbook?.chains[context.severity].blocking.length ?? 0;
    return `${budget} · ${seats === 1 ? '1 signer' : `${seats} signers`}`;
  }
  if (stage !== 'followUp') return budget;
  const promise = nextPromise(state.promises);
  if (promise) return `next word promised ${timeText(promise.dueAt, state.zone).slice(0, 5)}`;
  const ms =
    context.playbook &&
    stageBudgetMs({ playbook: context.playbook, severity: context.severity, complex: false }, stage);
  return ms === null ? 'next word on change' : `next word every ${durationText(ms)}`;
}

/** The six segments of an incident at `now`: what is over, what runs, what comes. */
export function railSegments(state: IncidentState, now: number): readonly Segment[] {
  const { context } = state.chart;
  const live = context.runs.at(-1);
  const liveIndex = live ? STAGES.indexOf(live.stage) : -1;
  return STAGES.map((stage, index): Segment => {
    const run = context.runs.findLast((one) => one.stage === stage);
    if (!run || index > liveIndex) return { kind: 'future', stage, note: futureNote(state, stage) };
    const clock = runCountdown(context, run, now);
    if (run === live && run.leftAt === null) return { kind: 'live', stage, run, clock };
    return { kind: 'past', stage, run, clock, note: pastNote(state, run, clock) };
  });
}

/** What the live segment says over its clock: the last threshold that passed, in words. */
export function thresholdText(clock: Countdown, warnAt: readonly number[]): string {
  if (clock.percentGone === null) return 'no clock runs here';
  if (clock.remainingMs !== null && clock.remainingMs < 0) {
    const times = Math.floor(clock.percentGone / 100);
    return times > 1 ? `over · ${times} times the budget` : 'over the budget';
  }
  const passed = warnAt.findLast((percent) => (clock.percentGone ?? 0) >= percent);
  return passed === undefined ? 'inside the budget' : `${passed} % of the budget gone`;
}
