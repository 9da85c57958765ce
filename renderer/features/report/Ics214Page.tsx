import type { Ics214 } from '../../../shared/projection/ics-214.ts';
import { dateText, momentText, timeText } from '../../../shared/time-text.ts';
import { UserText, WholeTexts } from '../../ui/UserText.tsx';
import classes from './Ics214Page.module.css';

function Block(props: { readonly number: string; readonly label: string; readonly children: string }) {
  return (
    <div className={classes.block}>
      <dt>
        <b>{props.number}.</b> {props.label}:
      </dt>
      <dd>
        <UserText>{props.children}</UserText>
      </dd>
    </div>
  );
}

function Resources({ resources, fields }: Ics214) {
  return (
    <table className={classes.table}>
      <caption>
        <b>6.</b> Resources Assigned:
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">ICS Position</th>
          <th scope="col">Home Agency (and Unit)</th>
        </tr>
      </thead>
      <tbody>
        {resources.map(({ id, name, position }) => (
          <tr key={id}>
            <td>
              <UserText>{name}</UserText>
            </td>
            <td>
              <UserText>{position}</UserText>
            </td>
            <td>
              <UserText>{fields.agency}</UserText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Activities({ activities, zone }: Ics214) {
  return (
    <table className={classes.table}>
      <caption>
        <b>7.</b> Activity Log:
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.when}>
            Position · Date/Time
          </th>
          <th scope="col">Notable Activities</th>
        </tr>
      </thead>
      <tbody>
        {activities.map(({ position, at, happenedAt, text }) => (
          <tr key={position}>
            <td className={classes.when}>
              {position} · {dateText(at, zone)} {timeText(at, zone)}
            </td>
            <td>
              <UserText>{text}</UserText>
              {happenedAt === null ? null : ` (happened ${momentText(happenedAt, at, zone)})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An activity log in the blocks of ICS 214, for paper. It is signed by hand. */
export function Ics214Page(props: { readonly form: Ics214 }) {
  const { form } = props;
  const { fields, incidentName, drill, zone } = form;
  const at = (when: number): string => `${dateText(when, zone)} ${timeText(when, zone)}`;
  return (
    <WholeTexts>
      <main className={classes.page}>
        <h1 className={classes.title}>{drill ? 'EXERCISE · ' : ''}ACTIVITY LOG (ICS 214)</h1>
        <dl className={classes.blocks}>
          <Block number="1" label="Incident Name">
            {incidentName}
          </Block>
          <Block number="2" label="Operational Period">
            {`From ${at(fields.from)} to ${at(fields.to)}, ${zone}`}
          </Block>
          <Block number="3" label={fields.nameLabel}>
            {fields.name}
          </Block>
          <Block number="4" label={fields.positionLabel}>
            {fields.position}
          </Block>
          <Block number="5" label="Home Agency (and Unit)">
            {fields.agency}
          </Block>
        </dl>
        <Resources {...form} />
        <Activities {...form} />
        <dl className={classes.prepared}>
          <Block number="8" label="Prepared by">
            {[fields.preparedBy, fields.preparedPosition].filter((one) => one !== '').join(', ')}
          </Block>
          <div className={classes.block}>
            <dt>Signature and Date/Time:</dt>
            <dd className={classes.signature} />
          </div>
        </dl>
      </main>
    </WholeTexts>
  );
}
