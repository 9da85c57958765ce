import { actorName } from '../../../shared/people/people.ts';
import { TRIAGE_KINDS, type TriageKind } from '../../../shared/report/events.ts';
import { type Report, saidIn, TRIAGE_ADVICE } from '../../../shared/report/reports.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './detect.module.css';

function TriageButtons(props: { readonly report: Report }) {
  const { reportId, source, triage } = props.report;
  return (
    <fieldset className={classes.triage}>
      <legend className={classes.legend}>How do you read it?</legend>
      {TRIAGE_KINDS.map((kind: TriageKind, index) => (
        <CommandButton
          key={kind}
          size="compact-sm"
          chosen={triage === kind}
          label={`${TRIAGE_ADVICE[kind].label}: the report from ${source}`}
          command={{ type: 'report.triage', reportId, kind }}
        >
          <span className={classes.key} aria-hidden>
            {index + 1}
          </span>
          {TRIAGE_ADVICE[kind].label}
        </CommandButton>
      ))}
    </fieldset>
  );
}

const NO_TIMES = { happenedAt: null, learntAt: null };

/** What the report says, as a claim in the list of facts: with its source. It says when it was said, not when it happened. */
function TakeAsClaim(props: { readonly report: Report }) {
  const { reportId, text, source } = props.report;
  return (
    <CommandButton
      quiet
      size="compact-sm"
      label={`Take as a claim: the report from ${source}`}
      command={{ type: 'fact.record', status: 'claimed', text, ...NO_TIMES, reportId }}
    >
      Take as a claim
    </CommandButton>
  );
}

const count = (what: string, amount: number | null) =>
  amount === null ? null : `${amount.toLocaleString('en')} ${what}`;

/** How far a mention went, and where it stands. */
function Spread(props: { readonly report: Report }) {
  const { imported, address } = props.report;
  const counts = [
    count('replies', imported?.replies ?? null),
    count('shares', imported?.shares ?? null),
    count('reached', imported?.reach ?? null),
  ].filter((one) => one !== null);
  return (
    <>
      {counts.length === 0 ? null : ` · ${counts.join(', ')}`}
      {address === null ? null : (
        <>
          {' · '}
          <UserText>{address}</UserText>
        </>
      )}
    </>
  );
}

/** How it was read, what that means, and who said so when; taking it as a claim is reading it. */
function HowRead(props: { readonly report: Report }) {
  const { triage, read, triaged } = props.report;
  const { state, people } = useView();
  const now = useViewNow();
  if (read === null) return <ToneText tone="warn">Not read yet.</ToneText>;
  const said = triaged ?? read;
  return (
    <p>
      <strong>{triage === null ? 'Taken as a claim.' : `${TRIAGE_ADVICE[triage].label}.`}</strong>{' '}
      {triage === null ? '' : TRIAGE_ADVICE[triage].advice}{' '}
      <span className={classes.origin}>
        {triaged ? 'Classified' : 'Read'} by <Name>{actorName(people, said.by)}</Name>,{' '}
        <TimeOfDay at={said.at} zone={state.zone} against={now} />
      </span>
    </p>
  );
}

/** One report: its words, its two times, how it was read and what that means. */
export function ReportRow(props: {
  readonly report: Report;
  /** True for the row that Tab leads to: the keys go on from there. */
  readonly inTurn: boolean;
}) {
  const { report } = props;
  const said = saidIn(report);
  const { state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  return (
    <li className={classes.report} data-report={report.reportId} tabIndex={props.inTurn ? 0 : -1}>
      <UserText className={classes.text}>{report.text}</UserText>
      <p className={classes.origin}>
        <Name>{report.source}</Name> · {report.imported === null ? 'entered' : 'imported'}{' '}
        <TimeOfDay at={report.at} zone={state.zone} against={now} />
        {said === null ? (
          report.imported === null ? null : (
            ' · when it was posted is not known'
          )
        ) : (
          <>
            {` · ${said.word} `}
            <TimeOfDay at={said.at} zone={state.zone} against={now} />
          </>
        )}
        <Spread report={report} />
      </p>
      <HowRead report={report} />
      {!readOnly ? (
        <div className={classes.reportFoot}>
          <TriageButtons report={report} />
          <TakeAsClaim report={report} />
        </div>
      ) : null}
    </li>
  );
}
