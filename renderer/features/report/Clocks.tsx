import type { IncidentReport } from '../../../shared/projection/report.ts';
import type { StageReport } from '../../../shared/projection/report-clock.ts';
import { clockText } from '../../../shared/time-text.ts';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section } from './Section.tsx';

/** The clock everything is measured by: first awareness to first words. */
export function FirstWords(props: { readonly report: IncidentReport }) {
  const { firstWords, zone } = props.report;
  if (!firstWords) return null;
  const { at, elapsedMs, budgetMs, tone, sentence } = firstWords;
  return (
    <Section title="First words">
      <p className={classes.master} data-tone={tone}>
        <span className={classes.large}>{clockText(elapsedMs)}</span>
        <span className={classes.budget}>of {clockText(budgetMs)}</span>
      </p>
      <p>
        {sentence} {at === null ? null : <Moment at={at} zone={zone} />}
      </p>
    </Section>
  );
}

function StageRow(props: { readonly stage: StageReport; readonly zone: string; readonly cycles: boolean }) {
  const { stage, zone, cycles } = props;
  return (
    <tr>
      <th scope="row">
        {stage.label}
        {cycles ? <span className={classes.aside}> statement {stage.cycle}</span> : null}
      </th>
      <td>
        <Moment at={stage.enteredAt} zone={zone} />
      </td>
      <td className={classes.number}>{clockText(stage.elapsedMs)}</td>
      <td className={classes.number}>{stage.allowedMs === null ? 'none' : clockText(stage.allowedMs)}</td>
      <td data-tone={stage.tone} className={classes.verdict}>
        {stage.verdict}
      </td>
    </tr>
  );
}

/** Every stay in a stage against its budget. */
export function Stages(props: { readonly report: IncidentReport }) {
  const { stages, zone } = props.report;
  const cycles = stages.some(({ cycle }) => cycle > 1);
  return (
    <Section title="Stages against their budgets">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Entered</th>
            <th scope="col" className={classes.number}>
              Took
            </th>
            <th scope="col" className={classes.number}>
              Of
            </th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} zone={zone} cycles={cycles} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
