import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { TRIAGE_KINDS } from '../../../shared/report/events.ts';
import {
  countByKind,
  type Reading,
  type Report,
  readingOf,
  TRIAGE_ADVICE,
  TRIAGE_SOURCE,
} from '../../../shared/report/reports.ts';
import { useView } from '../../bridge/view.tsx';
import { runAction } from '../../commands/hub.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './detect.module.css';
import { ReportRow } from './ReportRow.tsx';
import { useReading } from './use-reading.ts';

type Shown = Reading | 'all';
type Order = 'newest' | 'furthest';

/** So many rows are drawn at once: a list of hundreds stays quick. */
const PAGE = 30;
/** From so many reports on, what is unread comes first and what is read makes room. */
const MANY = 20;

/** The time of a mention is its own; that of a report which somebody wrote down, when it was entered. */
const newest = (report: Report) => (report.imported === null ? report.at : (report.happenedAt ?? report.at));
const spread = ({ imported }: Report) => (imported?.replies ?? 0) + (imported?.shares ?? 0);

function listed(reports: readonly Report[], shown: Shown, order: Order): readonly Report[] {
  const kept = reports.filter((one) => shown === 'all' || readingOf(one) === shown);
  const latest = kept.toReversed().toSorted((one, other) => newest(other) - newest(one));
  return order === 'newest' ? latest : latest.toSorted((one, other) => spread(other) - spread(one));
}

function KindFilter(props: {
  readonly reports: readonly Report[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const counts = countByKind(props.reports);
  const choices: readonly { readonly id: Shown; readonly label: string; readonly count: number }[] = [
    { id: 'all', label: 'All', count: props.reports.length },
    { id: 'unread', label: 'Not read', count: counts.unread },
    ...TRIAGE_KINDS.map((id) => ({ id, label: TRIAGE_ADVICE[id].label, count: counts[id] })),
    { id: 'taken', label: 'Taken as a claim', count: counts.taken },
  ];
  return (
    <fieldset className={classes.filter} aria-label="Show reports">
      {choices
        .filter(({ id, count }) => count > 0 || id === 'all' || id === props.shown)
        .map(({ id, label, count }) => (
          <Button
            key={id}
            size="compact-sm"
            aria-pressed={id === props.shown}
            {...(id === props.shown ? { variant: 'light', color: 'act' } : { variant: 'default' })}
            onClick={() => props.onShow(id)}
          >
            {label} {count}
          </Button>
        ))}
    </fieldset>
  );
}

function Tools(props: {
  readonly reports: readonly Report[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}) {
  const hasSpread = props.reports.some((one) => spread(one) > 0);
  return (
    <div className={classes.tools}>
      <KindFilter {...props} />
      {hasSpread ? (
        <NativeSelect
          size="xs"
          aria-label="Order of the reports"
          value={props.order}
          onChange={({ currentTarget: { value } }) => props.onOrder(value as Order)}
          data={[
            { value: 'newest', label: 'Newest first' },
            { value: 'furthest', label: 'Most replies and shares first' },
          ]}
        />
      ) : null}
    </div>
  );
}

/** The reports that are shown, read with the mouse or by keys, so many at a time. */
function ReportList(props: { readonly listed: readonly Report[] }) {
  const [most, setMost] = useState(PAGE);
  const rows = props.listed.slice(0, most);
  const { list, at, onKeyDown } = useReading(rows);
  const readOnly = useReadOnly();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows within, which hold the focus
    <div ref={list} onKeyDown={readOnly ? undefined : onKeyDown}>
      {readOnly ? null : (
        <p className={classes.keys}>
          <kbd>J</kbd> <kbd>K</kbd> next and back, <kbd>1</kbd> to <kbd>{TRIAGE_KINDS.length}</kbd> how you
          read it. {TRIAGE_SOURCE}
        </p>
      )}
      <Rows label="Reports">
        {rows.map((report, index) => (
          <ReportRow
            key={report.reportId}
            report={report}
            inTurn={at === null ? index === 0 : at === report.reportId}
          />
        ))}
      </Rows>
      {props.listed.length > most ? (
        <Button size="xs" variant="default" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, props.listed.length - most)} more of {props.listed.length - most}
        </Button>
      ) : null}
    </div>
  );
}

/** What came in: from people who wrote it down, and from files. */
export function ReportsCard() {
  const { reports } = useView().state;
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [order, setOrder] = useState<Order>('newest');
  const readOnly = useReadOnly();
  const hasUnread = reports.some(({ read }) => read === null);
  const shown = chosen ?? (reports.length > MANY && hasUnread ? 'unread' : 'all');
  const rows = listed(reports, shown, order);
  return (
    <Card
      title="Reports"
      aside={
        <span className={classes.aside}>
          {reports.length}
          {readOnly ? null : (
            <Button size="compact-sm" variant="default" onClick={() => runAction('report.import')}>
              Import a file…
            </Button>
          )}
        </span>
      }
    >
      {reports.length === 0 ? (
        <Empty>
          Each report shows here with its source and time, and with advice once it has been read. Drop an
          export of a monitoring tool here to bring in many at once.
        </Empty>
      ) : (
        <>
          <Tools reports={reports} shown={shown} onShow={setChosen} order={order} onOrder={setOrder} />
          {rows.length === 0 ? <Empty>None is read like that.</Empty> : <ReportList listed={rows} />}
        </>
      )}
    </Card>
  );
}
