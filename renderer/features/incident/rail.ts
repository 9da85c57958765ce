import { channelsMeant } from '../../../shared/incident/channels-meant.ts';
import { unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import { type IncidentState, isLive } from '../../../shared/incident/state.ts';
import { stageBudgetMs } from '../../../shared/playbook/budget.ts';
import { type ChartContext, liveRun, type StageRun } from '../../../shared/playbook/chart-context.ts';
import { type Countdown, runCountdown } from '../../../shared/playbook/countdown.ts';
import { STAGES, type Stage } from '../../../shared/playbook/stages.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import { runsOf, type StageTotal, sumRuns } from '../../../shared/projection/stage-runs.ts';
import { clockText, durationText, momentText } from '../../../shared/time-text.ts';
import { pastNote } from './rail-notes.ts';

/** One segment of the stage rail. `earlier` are the runs before this one in the same statement cycle. */
export type Segment =
  | {
      readonly kind: 'past';
      readonly stage: Stage;
      readonly total: StageTotal;
      readonly note: string;
    }
  | {
      readonly kind: 'live';
      readonly stage: Stage;
      readonly run: StageRun;
      readonly clock: Countdown;
      readonly earlier: StageTotal | null;
    }
  | {
      readonly kind: 'future';
      readonly stage: Stage;
      readonly note: string;
      readonly earlier: StageTotal | null;
    };

/** How much of an allowance is used, from 0 to 1, for the bar under a segment. */
export function fractionGone(clock: {
  readonly elapsedMs: number;
  readonly allowedMs: number | null;
}): number {
  if (clock.allowedMs === null) return 0;
  return clock.allowedMs === 0 ? 1 : Math.min(1, clock.elapsedMs / clock.allowedMs);
}

function budgetText({ playbook, severity, complex }: ChartContext, stage: Stage): string {
  const budget = playbook && stageBudgetMs({ playbook, severity, complex: complex ?? false }, stage);
  return budget === null ? 'no clock' : clockText(budget);
}

/** On how many channels the words go out. */
function channelsText(state: IncidentState): string {
  const count = channelsMeant(state).length;
  return count === 1 ? '1 channel' : `${count} channels`;
}

function futureNote(state: IncidentState, stage: Stage, now: number): string {
  const { context } = state.chart;
  const budget = budgetText(context, stage);
  if (stage === 'publish') return `${budget} · ${channelsText(state)}`;
  if (stage === 'approve') {
    const seats = context.playbook?.chains[context.severity].blocking.length ?? 0;
    return `${budget} · ${seats === 1 ? '1 signer' : `${seats} signers`}`;
  }
  if (stage !== 'followUp') return budget;
  const promise = owedWord(state);
  const words = promise ? null : unwatchedPromise(state);
  if (words) return `the words say ${words.said}: promise it`;
  if (promise) return `next word promised ${momentText(promise.dueAt, now, state.zone)}`;
  const ms =
    context.playbook &&
    stageBudgetMs({ playbook: context.playbook, severity: context.severity, complex: false }, stage);
  return ms === null ? 'next word on change' : `next word every ${durationText(ms)}`;
}

/** The runs a past segment sums: of this cycle, or of the one that had the stage; of all once the incident has ended. */
function pastRuns(state: IncidentState, stage: Stage): readonly StageRun[] {
  const { context } = state.chart;
  const ofCycle = isLive(state) ? runsOf(context, stage, context.cycle) : [];
  return ofCycle.length > 0 ? ofCycle : runsOf(context, stage, null);
}

/** The six segments of an incident at `now`: what is over, what runs, what comes. No run of the cycle is left out. */
export function railSegments(state: IncidentState, now: number): readonly Segment[] {
  const { context } = state.chart;
  const live = isLive(state) ? liveRun(context) : null;
  const liveIndex = live ? STAGES.indexOf(live.stage) : STAGES.length;
  return STAGES.map((stage, index): Segment => {
    const ofCycle = runsOf(context, stage, context.cycle);
    if (live && index === liveIndex) {
      const earlier = sumRuns(context, ofCycle.slice(0, -1), now);
      return { kind: 'live', stage, run: live, clock: runCountdown(context, live, now), earlier };
    }
    const total = sumRuns(context, pastRuns(state, stage), now);
    if (total && index < liveIndex) return { kind: 'past', stage, total, note: pastNote(state, total, now) };
    const earlier = sumRuns(context, ofCycle, now);
    return { kind: 'future', stage, note: futureNote(state, stage, now), earlier };
  });
}
