import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { dateText, onDifferentDays, timeText } from '../../../shared/time-text.ts';
import classes from './AuditList.module.css';
import { type AuditRow, typeLabel } from './audit-filter.ts';

type Shown = { readonly zone: string; readonly dated: boolean; readonly wrong: number | null };

function When(props: { readonly at: number; readonly zone: string; readonly dated: boolean }) {
  const { at, zone, dated } = props;
  return (
    <time className={classes.time} dateTime={new Date(at).toISOString()}>
      {dated ? `${dateText(at, zone)} ` : ''}
      {timeText(at, zone)}
    </time>
  );
}

function Cells(props: { readonly row: AuditRow; readonly shown: Shown }) {
  const { row, shown } = props;
  const { zone, dated } = shown;
  const far = row.happenedAt !== null && (dated || onDifferentDays(row.happenedAt, row.at, zone));
  return (
    <>
      <span role="cell" className={classes.position}>
        {row.position}
      </span>
      <span role="cell">
        <When at={row.at} zone={zone} dated={dated} />
      </span>
      <span role="cell" className={classes.actor}>
        {row.actor}
      </span>
      <span role="cell" className={classes.sentence} data-tone={row.tone}>
        {row.subject === null || row.subject === row.actor ? null : <b>{row.subject} </b>}
        <bdi>{row.text}</bdi>
        {row.happenedAt === null ? null : (
          <span className={classes.happened}>
            {' '}
            (happened <When at={row.happenedAt} zone={zone} dated={far} />)
          </span>
        )}
      </span>
      <span role="cell" className={classes.type}>
        {typeLabel(row.type)}
      </span>
      <span role="cell" className={classes.stage}>
        {row.stage === null ? '' : STAGE_LABEL[row.stage]}
      </span>
    </>
  );
}

function Head(props: { readonly zoneName: string }) {
  return (
    <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
      <span role="columnheader">No.</span>
      <span role="columnheader">Entered ({props.zoneName})</span>
      <span role="columnheader">Who</span>
      <span role="columnheader">What</span>
      <span role="columnheader">Kind</span>
      <span role="columnheader">Stage</span>
    </div>
  );
}

/** Rows are measured as they come into view; this is the height of one with a single line. */
const ROW_PX = 34;

function jump(event: KeyboardEvent, virtual: Virtualizer<HTMLDivElement, Element>, count: number): void {
  if (event.key !== 'Home' && event.key !== 'End') return;
  event.preventDefault();
  virtual.scrollToIndex(event.key === 'Home' ? 0 : count - 1);
}

/** Entries of a log, oldest first; only those in view are drawn. `wrong` is the position that did not verify. */
export function AuditList(props: {
  readonly rows: readonly AuditRow[];
  readonly zone: string;
  readonly zoneName: string;
  readonly dated: boolean;
  readonly wrong: number | null;
}) {
  const { rows, wrong } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    getItemKey: (index) => rows[index]?.position ?? index,
  });
  const wrongIndex = wrong === null ? -1 : rows.findIndex((row) => row.position >= wrong);
  useEffect(() => {
    if (wrongIndex >= 0) virtual.scrollToIndex(wrongIndex, { align: 'center' });
  }, [wrongIndex, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div className={classes.scroller} ref={scroller} tabIndex={0} role="table" aria-label="Log" aria-rowcount={rows.length + 1} data-dated={props.dated || undefined} onKeyDown={(event) => jump(event, virtual, rows.length)}>
      <Head zoneName={props.zoneName} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <div key={key} role="row" aria-rowindex={index + 2} data-index={index} ref={virtual.measureElement} className={classes.row} data-wrong={row.position === wrong || undefined} style={{ transform: `translateY(${start}px)` }}>
              <Cells row={row} shown={props} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}
