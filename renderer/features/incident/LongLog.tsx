import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { TimelineRow } from '../../../shared/projection/timeline.ts';
import type { ToldRows } from '../../../shared/projection/told-rows.ts';
import classes from './LogPanel.module.css';

/** Below this many rows the browser is faster without help, and "find on page" sees everything. */
const LONG = 200;
const USUAL_ROW_PX = 48;

type Props = {
  readonly rows: ToldRows;
  /** Which of them, oldest first. */
  readonly positions: readonly number[];
  readonly render: (row: TimelineRow) => ReactNode;
};

function ShortRows({ rows, positions, render }: Props) {
  const shown = positions.flatMap((position) => rows.at(position) ?? []);
  return (
    <ol className={classes.rows}>
      {shown.toReversed().map((row) => (
        <li key={row.position} className={classes.row}>
          {render(row)}
        </li>
      ))}
    </ol>
  );
}

function VirtualRows({ rows, positions, render }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const at = (index: number) => positions[positions.length - 1 - index] ?? -1;
  const virtual = useVirtualizer({
    count: positions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    getItemKey: at,
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
          const row = rows.at(at(item.index));
          return row ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={positions.length}
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
  if (props.positions.length > LONG) return <VirtualRows {...props} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label="Log entries, newest first">
      <ShortRows {...props} />
    </section>
  );
}
