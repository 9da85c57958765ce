import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { ownTime } from '../../../shared/projection/timeline.ts';
import { dateText, onDifferentDays, timeText } from '../../../shared/time-text.ts';
import { useKeyStart } from '../../bridge/key-start.ts';
import { kindLabel } from '../../ui/kind-label.ts';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './AuditList.module.css';
import type { AuditRow } from './audit-filter.ts';

type Shown = {
  readonly zone: string;
  readonly dated: boolean;
  /** Whether entries belong to stages. */
  readonly staged: boolean;
  readonly wrong: number | null;
  readonly erasable: (position: number) => boolean;
  readonly onErase: (row: AuditRow) => void;
};

function When(props: { readonly at: number; readonly zone: string; readonly dated: boolean }) {
  const { at, zone, dated } = props;
  return (
    <time className={classes.time} dateTime={new Date(at).toISOString()}>
      {dated ? `${dateText(at, zone)} ` : ''}
      {timeText(at, zone)}
    </time>
  );
}

/** The start of the fingerprint of the key that signed an entry; of both keys, where two signed that they heard it. */
function SignedWith(props: { readonly row: AuditRow }) {
  const { by, registry = null, listener = null } = props.row;
  const start = useKeyStart(by, registry);
  const other = useKeyStart(listener ?? '', listener === null ? null : registry);
  if (start === null) return null;
  return (
    <span className={classes.happened}>
      {' '}
      {other === null ? (
        <>
          (signed with key <code>{start}…</code>)
        </>
      ) : (
        <>
          (attested with keys <code>{start}…</code> and <code>{other}…</code>)
        </>
      )}
    </span>
  );
}

function Cells(props: { readonly row: AuditRow; readonly shown: Shown }) {
  const { row, shown } = props;
  const { zone, dated } = shown;
  const own = ownTime(row);
  const far = own !== null && (dated || onDifferentDays(own.at, row.at, zone));
  return (
    <>
      <td className={classes.position}>{row.position}</td>
      <td>
        <When at={row.at} zone={zone} dated={dated} />
      </td>
      <td className={classes.actor}>
        <Name>{row.actor}</Name>
      </td>
      <td className={classes.sentence} data-tone={row.tone}>
        {row.subject === null || row.subject === row.actor ? null : (
          <>
            <b>
              <Name>{row.subject}</Name>
            </b>{' '}
          </>
        )}
        <UserText>{row.text}</UserText>
        {own === null ? null : (
          <span className={classes.happened}>
            {' '}
            · {own.word} <When at={own.at} zone={zone} dated={far} />
          </span>
        )}
        <SignedWith row={row} />
      </td>
      <td className={classes.quiet}>{kindLabel(row.type)}</td>
      {shown.staged ? (
        <td className={classes.quiet}>{row.stage === null ? '' : STAGE_LABEL[row.stage]}</td>
      ) : null}
      <td>
        {shown.erasable(row.position) ? (
          <button
            type="button"
            className={classes.erase}
            aria-label={`Erase content of entry ${row.position}…`}
            onClick={() => shown.onErase(row)}
          >
            Erase…
          </button>
        ) : null}
      </td>
    </>
  );
}

function Head(props: { readonly zoneName: string; readonly staged: boolean }) {
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.row}>
        <th scope="col">Position</th>
        <th scope="col">Entered ({props.zoneName})</th>
        <th scope="col">Who</th>
        <th scope="col">What</th>
        <th scope="col">Kind</th>
        {props.staged ? <th scope="col">Stage</th> : null}
        <th scope="col">
          <VisuallyHidden>Actions</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}

/** Rows are measured as they come into view; this is the height of one with a single line. */
const ROW_PX = 34;

type Virtual = Virtualizer<HTMLDivElement, Element>;

function Body(props: {
  readonly rows: readonly AuditRow[];
  readonly virtual: Virtual;
  readonly shown: Shown;
}) {
  const { rows, virtual, shown } = props;
  return (
    <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <tr
            key={key}
            aria-rowindex={index + 2}
            data-index={index}
            ref={virtual.measureElement}
            className={classes.row}
            data-wrong={row.position === shown.wrong || undefined}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Cells row={row} shown={shown} />
          </tr>
        );
      })}
    </tbody>
  );
}

function useRows(rows: readonly AuditRow[], wrong: number | null) {
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
  return { scroller, virtual };
}

/** Entries of a log, oldest first; only those in view are drawn. `wrong` is the position that did not verify. */
export function AuditList(props: Shown & { readonly rows: readonly AuditRow[]; readonly zoneName: string }) {
  const { rows, dated } = props;
  const { scroller, virtual } = useRows(rows, props.wrong);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroller} ref={scroller} tabIndex={0} aria-label="Entries">
      <table
        aria-label="Log"
        aria-rowcount={rows.length + 1}
        className={classes.table}
        data-dated={dated || undefined}
        data-staged={props.staged || undefined}
      >
        <Head zoneName={props.zoneName} staged={props.staged} />
        <Body rows={rows} virtual={virtual} shown={props} />
      </table>
    </section>
  );
}
