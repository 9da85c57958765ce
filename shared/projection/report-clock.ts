import type { IncidentState } from '../incident/state.ts';
import type { StageRun } from '../playbook/chart-context.ts';
import { type Countdown, masterCountdown, runCountdown, type Tone } from '../playbook/countdown.ts';
import { STAGE_LABEL, type Stage } from '../playbook/stages.ts';
import { durationText, wholeWords } from '../time-text.ts';
import { isFirstKnown } from './first-out.ts';

/** The master clock as the report shows it, in whole seconds: from first awareness to first words. Times in epoch ms UTC. */
export type FirstWordsReport = {
  readonly at: number | null;
  /** Whether that is when they were out, and not only by when. */
  readonly known: boolean;
  readonly elapsedMs: number;
  readonly budgetMs: number;
  readonly tone: Tone;
  readonly sentence: string;
};

/** One stay in a stage against its budget, as shown. `allowedMs` is budget and extensions; null where no clock runs. */
export type StageReport = {
  readonly id: string;
  readonly stage: Stage;
  readonly label: string;
  readonly cycle: number;
  readonly enteredAt: number;
  readonly leftAt: number | null;
  readonly elapsedMs: number;
  readonly budgetMs: number | null;
  readonly extendedByMs: number;
  readonly allowedMs: number | null;
  readonly tone: Tone;
  readonly verdict: string;
};

function against({ shown: { leftMs }, tone }: Countdown): string {
  if (leftMs === null) return 'No clock runs here.';
  return tone === 'over'
    ? `Over by ${wholeWords(leftMs)}.`
    : `Inside the budget, with ${wholeWords(leftMs)} to spare.`;
}

/** Tells the master clock at `until`, which only an incident without words and without an end looks at. */
export function firstWordsReport(state: IncidentState, until: number): FirstWordsReport | null {
  const { context } = state.chart;
  const clock = masterCountdown(context, until);
  if (!clock || clock.shown.allowedMs === null) return null;
  const { goneMs, allowedMs } = clock.shown;
  const [took, budget] = [wholeWords(goneMs), durationText(allowedMs)];
  const none = state.releases.length === 0 ? 'No words' : 'No public words';
  const known = isFirstKnown(state);
  const sentence =
    context.firstWordsAt === null
      ? `${none} went out: ${took} passed since first awareness, against a budget of ${budget}.`
      : `The first words were out ${known ? '' : 'at the latest '}${took} after first awareness, against a budget of ${budget}. ${against(clock)}`;
  return {
    ...{ at: context.firstWordsAt, known, sentence },
    ...{ elapsedMs: goneMs, budgetMs: allowedMs, tone: clock.tone },
  };
}

function stageVerdict(run: StageRun, clock: Countdown): string {
  const given = run.extendedByMs === 0 ? '' : ` ${durationText(run.extendedByMs)} had been added.`;
  return `${run.leftAt === null ? 'Not left yet. ' : ''}${against(clock)}${given}`;
}

/** Every stay in a stage, in order. */
export function stageReports(state: IncidentState, until: number): readonly StageReport[] {
  const { context } = state.chart;
  return context.runs.map((run, index) => {
    const clock = runCountdown(context, run, until);
    const { stage, cycle, enteredAt, leftAt, budgetMs, extendedByMs } = run;
    return {
      id: `${index}-${stage}`,
      stage,
      label: STAGE_LABEL[stage],
      cycle,
      enteredAt,
      leftAt,
      elapsedMs: clock.shown.goneMs,
      budgetMs,
      extendedByMs,
      allowedMs: clock.shown.allowedMs,
      tone: clock.tone,
      verdict: stageVerdict(run, clock),
    };
  });
}
