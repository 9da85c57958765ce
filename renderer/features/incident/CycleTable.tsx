import { STAGE_LABEL, STAGES } from '../../../shared/playbook/stages.ts';
import { type CycleReport, projectCycles } from '../../../shared/projection/cycles.ts';
import type { StageTotal } from '../../../shared/projection/stage-runs.ts';
import { clockText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import classes from './CycleTable.module.css';
import { overText } from './rail-notes.ts';

function StageCell(props: { readonly total: StageTotal | undefined }) {
  const { total } = props;
  if (!total) return <td className={classes.none}>none</td>;
  const over = overText(total);
  const budget = total.allowedMs === null ? 'no clock' : `of ${clockText(total.allowedMs)}`;
  return (
    <td>
      <span className={classes.took} data-over={over === null ? undefined : true}>
        {clockText(total.elapsedMs)}
      </span>
      <span className={classes.note}>
        {total.runs.length > 1 ? `${total.runs.length} runs · ` : ''}
        {budget}
        {over === null ? '' : ` · ${over}`}
      </span>
    </td>
  );
}

/** A statement over the whole width, and below it what each stage of it took. */
function CycleRows(props: { readonly cycle: CycleReport }) {
  const { name, outcome, stages } = props.cycle;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={STAGES.length}>
          <span className={classes.name}>{name}</span> <span className={classes.note}>{outcome}</span>
        </th>
      </tr>
      <tr>
        {STAGES.map((stage) => (
          <StageCell key={stage} total={stages.find((one) => one.stage === stage)} />
        ))}
      </tr>
    </tbody>
  );
}

/** What every stage of every statement took against its budget, all runs of it, oldest statement first. */
export function CycleTable() {
  const { state } = useView();
  const cycles = projectCycles(state, useViewNow());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label="Where the time went, statement by statement">
      <table className={classes.table}>
        <thead>
          <tr>
            {STAGES.map((stage) => (
              <th key={stage} scope="col">
                {STAGE_LABEL[stage]}
              </th>
            ))}
          </tr>
        </thead>
        {cycles.map((cycle) => (
          <CycleRows key={cycle.cycle} cycle={cycle} />
        ))}
      </table>
    </section>
  );
}
