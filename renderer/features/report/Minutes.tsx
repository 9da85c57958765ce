import type { LedgerRow } from '../../../shared/projection/ledger.ts';
import type { IncidentReport } from '../../../shared/projection/report.ts';
import { clockText } from '../../../shared/time-text.ts';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';
import { Section } from './Section.tsx';

function note({ never, unseenMs }: LedgerRow, ended: boolean): string {
  const unseen = unseenMs ? `${clockText(unseenMs)} of it before they had looked.` : '';
  return [never ? `Nothing came of it${ended ? '' : ' yet'}.` : '', unseen]
    .filter((one) => one !== '')
    .join(' ');
}

/** Every second of the clock to first words, and whose it was. */
export function Minutes(props: { readonly report: IncidentReport }) {
  const { ledger, zone, endedAt } = props.report;
  return (
    <Section title="Where the time to first words went">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Whose time</th>
            <th scope="col" className={classes.number}>
              Took
            </th>
            <th scope="col">Longest from</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <UserText>{row.label}</UserText>
              </th>
              <td className={classes.number}>{clockText(row.shownMs)}</td>
              <td>
                <Moment at={row.longest.at} zone={zone} />
              </td>
              <td>{note(row, endedAt !== null)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">The clock to first words</th>
            <td className={classes.number}>{clockText(ledger.totalMs)}</td>
            <td colSpan={2}>Every second belongs to one line.</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.aside}>
        A wait for several belongs to whoever was free last. Somebody is at work in the minute before they
        write something down; what is left is a wait for an open question, or nothing that the log shows.
      </p>
    </Section>
  );
}
