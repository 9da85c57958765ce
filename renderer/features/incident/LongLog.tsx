import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { TimelineRow } from '../../../shared/projection/timeline.ts';
import classes from './LogPanel.module.css';

/** Below this many rows the browser is faster without help, and "find on page" sees everything. */
const LONG = 200;
const USUAL_ROW_PX = 48;

type Props = { readonly rows: readonly TimelineRow[]; readonly render: (row: TimelineRow) => ReactNode };

function ShortRows({ rows, render }: Props) {
  return (
    <ol className={classes.rows}>
      {rows.toReversed().map((row) => (
        <li key={row.position} className={classes.row}>
          {render(row)}
        </li>
      ))}
    </ol>
  );
}

function VirtualRows({ rows, render }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const at = (index: number) => rows[rows.length - 1 - index];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    getItemKey: (index) => at(index)?.position ?? index,
    overscan: 12,
  });
  return (
    <section
      className={classes.scroll}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label="Log entries, newest first"
    >
      <ol className={classes.virtual} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = at(item.index);
          return row ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className={`${classes.row} ${classes.placed}`}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {render(row)}
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}

/** The rows of a log, newest first; a long one draws only what is in sight. */
export function LongLog(props: Props) {
  if (props.rows.length > LONG) return <VirtualRows {...props} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label="Log entries, newest first">
      <ShortRows {...props} />
    </section>
  );
}
