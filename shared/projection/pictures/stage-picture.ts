import type { IncidentState } from '../../incident/state.ts';
import { allowedMs, runCountdown } from '../../playbook/countdown.ts';
import { STAGE_LABEL } from '../../playbook/stages.ts';
import { clockText } from '../../time-text.ts';
import { type Picture, type PictureRow, rowsOf, stretchText } from './picture.ts';
import type { Told } from './told.ts';

type Run = IncidentState['chart']['context']['runs'][number];

function stayIn(run: Run, { state, startSteady, endSteady, until }: Told): PictureRow {
  const [from, to] = [run.enteredSteady - startSteady, (run.leftSteady ?? endSteady) - startSteady];
  const allowed = allowedMs(run);
  const { tone } = runCountdown(state.chart.context, run, until);
  const name = STAGE_LABEL[run.stage];
  const budget = allowed === null ? 'no clock' : `${clockText(allowed)} allowed`;
  const limit = allowed === null ? [] : [{ at: from + allowed, allowed }];
  return {
    id: run.stage,
    label: name,
    bars: [{ from, to, tone, says: `${name} ${stretchText(from, to)}, ${budget}.` }],
    marks: limit.map(({ at }) => ({
      at,
      tone: 'over' as const,
      limit: true,
      says: `The budget of ${name} ends at ${clockText(at)}.`,
    })),
  };
}

/** Every stay in a stage, with the end of its budget. */
export function stagePicture(told: Told): Picture {
  const { runs } = told.state.chart.context;
  const late = runs.filter((run) => runCountdown(told.state.chart.context, run, told.until).tone === 'over');
  const names = [...new Set(late.map(({ stage }) => STAGE_LABEL[stage]))];
  return {
    id: 'stages',
    title: 'Stages against their budgets',
    says:
      late.length === 0
        ? 'No stay in a stage was over its budget.'
        : `${late.length} of ${runs.length} stays in a stage ${late.length === 1 ? 'was' : 'were'} over budget, in ${new Intl.ListFormat('en-GB').format(names)}.`,
    spanMs: told.spanMs,
    rows: rowsOf(runs, (run) => stayIn(run, told)),
    key: [
      { tone: 'calm', means: 'inside its budget' },
      { tone: 'warn', means: 'close to its end' },
      { tone: 'over', means: 'over; the line is where the budget ended' },
    ],
  };
}
