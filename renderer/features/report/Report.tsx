import type { IncidentReport } from '../../../shared/projection/report.ts';
import { WholeTexts } from '../../ui/UserText.tsx';
import { FirstWords, Stages } from './Clocks.tsx';
import { Comments } from './Comments.tsx';
import { Fakes, Queues } from './Desk.tsx';
import { Facts } from './Facts.tsx';
import { Departures, Promises, Releases, Waits } from './Lists.tsx';
import { Minutes } from './Minutes.tsx';
import classes from './Report.module.css';
import { Section } from './Section.tsx';
import { Statements } from './Statements.tsx';
import { Timeline } from './Timeline.tsx';
import { TitlePage } from './TitlePage.tsx';

function Proof(props: { readonly head: { readonly size: number; readonly root: string } }) {
  return (
    <Section title="What this report proves, and what it does not">
      <p>
        Holdline made this report from the log of the incident: {props.head.size} records whose root is{' '}
        <span className={classes.hash}>{props.head.root}</span>. Compare it with the head that was noted
        elsewhere at the time, and with the evidence pack, which holds the records themselves.
      </p>
      <p>
        The report is a reading of the log and not the log. An approval says which person was chosen at the
        keyboard. It is no qualified electronic signature, and no authority has confirmed the times.
      </p>
    </Section>
  );
}

/** An incident's report as a printed page: for people who were not there. */
export function Report(props: {
  readonly report: IncidentReport;
  readonly head: { readonly size: number; readonly root: string };
  /** How the room's clock ran, in words; null in real time. */
  readonly clockSpeed: string | null;
}) {
  const { report, head, clockSpeed } = props;
  return (
    <WholeTexts>
      <main className={classes.page}>
        <TitlePage report={report} clockSpeed={clockSpeed} />
        <FirstWords report={report} />
        <Minutes report={report} />
        <Stages report={report} />
        <Departures report={report} />
        <Facts report={report} />
        <Statements report={report} />
        <Comments report={report} />
        <Releases report={report} />
        <Waits report={report} />
        <Promises report={report} />
        <Queues report={report} />
        <Fakes report={report} />
        <Timeline report={report} />
        <Proof head={head} />
      </main>
    </WholeTexts>
  );
}
