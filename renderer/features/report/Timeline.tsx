import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import type { IncidentReport } from '../../../shared/projection/report.ts';
import type { TimelineRow } from '../../../shared/projection/timeline.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section } from './Section.tsx';

function Row(props: { readonly row: TimelineRow; readonly zone: string }) {
  const { row, zone } = props;
  return (
    <tr>
      <td className={classes.number}>{row.position}</td>
      <td>
        <Moment at={row.at} zone={zone} />
      </td>
      <td className={classes.stage}>{row.stage === null ? '' : STAGE_LABEL[row.stage]}</td>
      <td>
        {row.subject === null ? null : (
          <>
            <strong>
              <Name>{row.subject}</Name>
            </strong>{' '}
          </>
        )}
        <UserText>{row.text}</UserText>
        {row.happenedAt === null ? null : (
          <span className={classes.aside}>
            {' '}
            (happened <Moment at={row.happenedAt} zone={zone} />)
          </span>
        )}
      </td>
    </tr>
  );
}

/** Every record of the log, oldest first, a sentence each. */
export function Timeline(props: { readonly report: IncidentReport }) {
  const { timeline, zone } = props.report;
  return (
    <Section title="The whole log">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              Position
            </th>
            <th scope="col">Entered, {zone}</th>
            <th scope="col">Stage</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {timeline.map((row) => (
            <Row key={row.position} row={row} zone={zone} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
