import { isLive } from '../../../shared/incident/state.ts';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { type CycleReport, projectCycles } from '../../../shared/projection/cycles.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { CycleTable } from './CycleTable.tsx';
import classes from './EarlierStatements.module.css';

/** Stages of a statement that were entered more than once: "2 runs of Draft"; null if none was. */
function repeatedText({ stages }: CycleReport): string | null {
  const repeated = stages.filter(({ runs }) => runs.length > 1);
  if (repeated.length === 0) return null;
  return repeated.map(({ runs, stage }) => `${runs.length} runs of ${STAGE_LABEL[stage]}`).join(', ');
}

/** The line under the rail: how the earlier statements went. It opens to what each of their stages took. */
export function EarlierStatements() {
  const { state } = useView();
  const cycles = projectCycles(state, useViewNow());
  const current = cycles.at(-1);
  const repeated = current ? repeatedText(current) : null;
  if (!isLive(state) || (cycles.length < 2 && repeated === null)) return null;
  return (
    <details className={classes.earlier}>
      <summary className={classes.line}>
        {cycles.slice(0, -1).map(({ cycle, name, outcome }) => (
          <span key={cycle} className={classes.statement}>
            <strong>{name}</strong> {outcome}
          </span>
        ))}
        {repeated === null ? null : (
          <span className={classes.statement}>
            <strong>{current?.name}</strong> {repeated}
          </span>
        )}
      </summary>
      <CycleTable />
    </details>
  );
}
