import type { IncidentReport } from '../../../shared/projection/report.ts';
import { zoneText } from '../../../shared/time-text.ts';
import { UserText } from '../../ui/UserText.tsx';
import { Moment } from './Moment.tsx';
import classes from './Report.module.css';

function Facts(props: { readonly report: IncidentReport }) {
  const { playbook, severity, impact, awareness, complexity, zone, firstAwarenessAt, openedAt, endedAt } =
    props.report;
  const short = zoneText(openedAt, zone);
  return (
    <dl className={classes.facts}>
      <dt>Severity</dt>
      <dd>
        {severity}, {complexity}
      </dd>
      <dt>Read as</dt>
      <dd>
        {impact}; {awareness}
      </dd>
      <dt>Playbook</dt>
      <dd>{playbook}</dd>
      <dt>First awareness</dt>
      <dd>
        <Moment at={firstAwarenessAt} zone={zone} />
      </dd>
      <dt>Alarm raised</dt>
      <dd>
        <Moment at={openedAt} zone={zone} />
      </dd>
      <dt>Ended</dt>
      <dd>{endedAt === null ? 'not yet' : <Moment at={endedAt} zone={zone} />}</dd>
      <dt>Times</dt>
      <dd>
        All times are of the zone {zone}
        {short === zone ? '' : ` (${short})`}, as this room’s own clock showed them.
      </dd>
    </dl>
  );
}

/** What it was, how bad, and how it ended: what a reader looks for first. */
export function TitlePage(props: { readonly report: IncidentReport; readonly clockSpeed: string | null }) {
  const { report, clockSpeed } = props;
  return (
    <header>
      <p className={classes.kind}>
        {report.drill ? 'Drill report' : 'Incident report'} · incident {report.number}
      </p>
      <h1 className={classes.title}>
        <UserText>{report.title}</UserText>
      </h1>
      <p className={classes.standing}>
        <UserText>{report.standing}</UserText>
      </p>
      {clockSpeed === null ? null : (
        <p className={classes.caution}>
          The clock of this room ran {clockSpeed}: it was a demonstration or an exercise, and no time here is
          the world’s.
        </p>
      )}
      <Facts report={report} />
    </header>
  );
}
