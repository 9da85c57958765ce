import { askCounts } from '../ask/ask-fate.ts';
import { type Countdown, masterCountdown } from '../playbook/countdown.ts';
import { STAGE_LABEL, STAGES, type Stage } from '../playbook/stages.ts';
import { promiseCounts } from '../promise/promises.ts';
import { durationText, wholeWords } from '../time-text.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { eventsOf, type Story } from './review-story.ts';
import { runsOf, sumRuns } from './stage-runs.ts';

/** One figure of an incident beside those of others, as it is shown. Null where the incident has none. */
export type ReviewFigure = { readonly id: string; readonly label: string; readonly value: string | null };

const took = (ms: number): string => durationText(Math.max(0, ms));

/** What is over or to spare, by the tone of the clock and not by the sign of what it shows. */
function against({ shown: { leftMs }, tone }: Countdown): string | null {
  if (leftMs === null) return null;
  return tone === 'over' ? `${wholeWords(leftMs)} over` : `${wholeWords(leftMs)} to spare`;
}

function firstWords({ state, end }: Story): readonly ReviewFigure[] {
  const { context } = state.chart;
  const clock = masterCountdown(context, end);
  const out = context.firstWordsAt !== null;
  const { firstAwarenessSteady: aware, runs } = context;
  return [
    {
      id: 'firstWords',
      label: 'First awareness to first words',
      value: clock && out ? took(clock.shown.goneMs) : null,
    },
    {
      id: 'firstWordsBudget',
      label: 'Against its budget',
      value: clock && out ? against(clock) : null,
    },
    {
      id: 'toAlarm',
      label: 'First awareness to alarm',
      value: took(wholeSpan(aware, runs[0]?.enteredSteady ?? aware)),
    },
  ];
}

function stages({ state, end }: Story): readonly ReviewFigure[] {
  const { context } = state.chart;
  return STAGES.map((stage: Stage) => {
    const total = sumRuns(context, runsOf(context, stage, null), end);
    const over = total === null || total.runsOver === 0 ? '' : `, ${wholeWords(total.overMs)} over`;
    return {
      id: `stage:${stage}`,
      label: `In ${STAGE_LABEL[stage]}`,
      value: total === null ? null : `${took(total.elapsedMs)}${over}`,
    };
  });
}

const of = (part: number, whole: number): string | null => (whole === 0 ? null : `${part} of ${whole}`);

/** What became of the promises of the next word, by the rule that the report counts them by. */
function promises({ state }: Story): readonly ReviewFigure[] {
  const { kept, missed, dropped } = promiseCounts(state.promises);
  const all = state.promises.length;
  return [
    { id: 'promises', label: 'Promises of the next word kept', value: of(kept, all) },
    { id: 'promisesMissed', label: 'Promises of the next word missed', value: of(missed, all) },
    { id: 'promisesDropped', label: 'Promises of the next word dropped', value: of(dropped, all) },
  ];
}

/** What came of the questions inside, by the rule that the report counts them by. */
function questions({ state }: Story): readonly ReviewFigure[] {
  const { asked, answered, never } = askCounts(state.asks, state.chart.context.endedAt !== null);
  return [
    { id: 'asks', label: 'Questions inside answered', value: of(answered, asked) },
    { id: 'asksNever', label: 'Questions inside never answered', value: of(never, asked) },
  ];
}

function counts(story: Story): readonly ReviewFigure[] {
  const count = (...types: Parameters<typeof eventsOf>[1][]) => String(eventsOf(story, ...types).length);
  return [
    ...questions(story),
    ...promises(story),
    { id: 'revisions', label: 'Revisions written', value: count('draft.revised') },
    { id: 'rejections', label: 'Words sent back by a signer', value: count('approval.rejected') },
    { id: 'backups', label: 'Seats that went to a backup', value: count('approval.handedOver') },
    { id: 'waivers', label: 'Requirements waived', value: count('stage.waived') },
    { id: 'extensions', label: 'More time taken', value: count('stage.extended') },
    { id: 'corrections', label: 'Corrections begun', value: count('correction.opened') },
  ];
}

/** What of an incident is laid beside other incidents and drills: always the same figures in the same order. */
export function reviewFigures(story: Story): readonly ReviewFigure[] {
  return [...firstWords(story), ...stages(story), ...counts(story)];
}

/** A comparable incident: which it is, and whether it was a drill. */
export type Compared = {
  readonly incidentId: string;
  readonly number: number;
  readonly title: string;
  readonly drill: boolean;
  readonly endedAt: number | null;
  readonly figures: readonly ReviewFigure[];
};

/** An ended incident of one playbook, or null for any other: only what began from the same plan can be compared. */
export function comparedWith(story: Story, incidentId: string, playbookId: string): Compared | null {
  const { number, title, chart } = story.state;
  const { playbook, drill, endedAt } = chart.context;
  if (playbook?.id !== playbookId || endedAt === null) return null;
  return { incidentId, number, title, drill, endedAt, figures: reviewFigures(story) };
}
