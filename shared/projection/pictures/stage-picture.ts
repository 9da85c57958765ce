import type { IncidentState } from '../../incident/state.ts';
import { allowedMs, runCountdown } from '../../playbook/countdown.ts';
import { STAGE_LABEL } from '../../playbook/stages.ts';
import { clockText } from '../../time-text.ts';
import { type Picture, type PictureRow, rowsOf, stretchText } from './picture.ts';
import { placeOf, spanOf, stretchOf, type Told } from './told.ts';

type Run = IncidentState['chart']['context']['runs'][number];

/** Where the next stay in the same stage begins; a budget that ends after that would be drawn through a stay it is not of. */
function nextStay(run: Run, told: Told): number {
  const { runs } = told.state.chart.context;
  const next = runs.find(
    ({ stage, enteredSteady }) => stage === run.stage && enteredSteady > run.enteredSteady,
  );
  return next ? placeOf(told, next.enteredSteady) : Number.POSITIVE_INFINITY;
}

function stayIn(run: Run, told: Told): PictureRow {
  const { from, to } = stretchOf(told, run.enteredSteady, run.leftSteady ?? told.endSteady);
  const allowed = allowedMs(run);
  const { tone } = runCountdown(told.state.chart.context, run, told.until);
  const name = STAGE_LABEL[run.stage];
  const budget = allowed === null ? 'no clock' : `${clockText(allowed)} allowed`;
  const limits = allowed === null ? [] : [placeOf(told, run.enteredSteady + allowed)];
  return {
    id: run.stage,
    label: name,
    bars: [{ from, to, tone, says: `${name} ${stretchText(from, to)}, ${budget}.` }],
    marks: limits
      .filter((at) => at <= spanOf(told) && at < nextStay(run, told))
      .map((at) => ({
        at,
        tone: 'over',
        limit: true,
        says: `The budget of ${name} ends at ${clockText(at)}.`,
      })),
  };
}

/** Every stay in a stage, with the end of its budget. */
export function stagePicture(told: Told): Picture {
  const { context } = told.state.chart;
  const runs = context.runs.filter(({ enteredSteady }) => enteredSteady < told.endSteady);
  const late = runs.filter((run) => runCountdown(context, run, told.until).tone === 'over');
  const names = [...new Set(late.map(({ stage }) => STAGE_LABEL[stage]))];
  return {
    id: 'stages',
    title: 'Stages against their budgets',
    says:
      late.length === 0
        ? 'No stay in a stage was over its budget.'
        : `${late.length} of ${runs.length} stays in a stage ${late.length === 1 ? 'was' : 'were'} over budget, in ${new Intl.ListFormat('en-GB').format(names)}.`,
    spanMs: spanOf(told),
    rows: rowsOf(runs, (run) => stayIn(run, told)),
    key: [
      { tone: 'calm', means: 'inside its budget' },
      { tone: 'warn', means: 'past its first warning' },
      { tone: 'over', means: 'over; the line is where the budget ended' },
    ],
  };
}
