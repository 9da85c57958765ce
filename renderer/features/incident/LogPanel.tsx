import { memo, useMemo } from 'react';
import { Link } from 'wouter';
import { ownTime, type TimelineRow } from '../../../shared/projection/timeline.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Name } from '../../ui/Name.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './LogPanel.module.css';
import { LongLog } from './LongLog.tsx';
import { QuickNote } from './QuickNote.tsx';

/** One entry: when, who, what, and when it happened if that was another time. */
const Entry = memo(function Entry(props: {
  readonly row: TimelineRow;
  readonly zone: string;
  readonly now: number;
}) {
  const { row, zone, now } = props;
  const own = ownTime(row);
  return (
    <div className={classes.entry} data-tone={row.tone}>
      <TimeOfDay at={row.at} zone={zone} against={now} />
      <span className={classes.text}>
        {row.subject === null ? null : (
          <>
            <Name className={classes.subject}>{row.subject}</Name>{' '}
          </>
        )}
        <UserText>{row.text}</UserText>
        {own === null ? null : (
          <span className={classes.happened}>
            {' '}
            · {own.word} <TimeOfDay at={own.at} zone={zone} against={row.at} seconds={false} />
          </span>
        )}
      </span>
    </div>
  );
});

/** The minute this screen is in: rows say the date of another day, and need not be drawn four times a second. */
function useMinute(): number {
  const now = useViewNow();
  return now - (now % 60_000);
}

/** The entries beside the work: an imported file is one line here, and each of its mentions one in the whole log. */
function usePositionsInSight(): readonly number[] {
  const { events } = useView();
  return useMemo(
    () =>
      events.flatMap((event, position) =>
        event.type !== 'report.logged' || event.data.imported === undefined ? [position] : [],
      ),
    [events],
  );
}

/** The log, always in sight: newest first, one plain sentence a line, and a field that writes into it. */
export function LogPanel() {
  const { incidentId, rows, state } = useView();
  const readOnly = useReadOnly();
  const now = useMinute();
  const inSight = usePositionsInSight();
  const count = rows.size === 1 ? '1 record' : `${rows.size} records`;
  return (
    <section
      className={classes.panel}
      aria-labelledby="log-title"
      data-drill={state.chart.context.drill || undefined}
    >
      <div className={classes.head}>
        <h2 className={classes.title} id="log-title">
          {state.chart.context.drill ? 'Drill log' : 'Log'}
        </h2>
        {readOnly ? null : (
          <nav className={classes.links} aria-label="The whole log">
            <Link href={`/incident/${incidentId}/audit`}>Audit</Link>
            <Link href={`/incident/${incidentId}/replay`}>Step through</Link>
          </nav>
        )}
        <span className={classes.count}>{count}</span>
      </div>
      <LongLog
        rows={rows}
        positions={inSight}
        render={(row) => <Entry row={row} zone={state.zone} now={now} />}
      />
      {!readOnly ? <QuickNote /> : null}
    </section>
  );
}
