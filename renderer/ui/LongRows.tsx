import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import classes from './Rows.module.css';
import { Rows } from './Rows.tsx';

/** Below this many rows the browser is faster without help, and "find on page" sees everything. */
const LONG = 200;
const USUAL_ROW_PX = 76;

type Props<T> = {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** What stands in the `li` of a row. */
  readonly render: (row: T) => ReactNode;
};

/** The nearest part of the page that scrolls what stands in it. */
function scrollerOf(element: Element | null): HTMLElement | null {
  for (let parent = element?.parentElement ?? null; parent; parent = parent.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
}

/** How far down in what scrolls a list begins: what stands above it may grow. */
function useMargin(list: { readonly current: HTMLElement | null }): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!list.current || !scroller) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setMargin(Math.round(top + scroller.scrollTop));
  });
  return margin;
}

function VirtualRows<T>({ label, rows, keyOf, render }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const scrollMargin = useMargin(list);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => USUAL_ROW_PX,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 6,
    scrollMargin,
  });
  return (
    <ul
      ref={list}
      className={classes.rows}
      data-virtual
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            style={{ transform: `translateY(${start - scrollMargin}px)` }}
          >
            {render(row)}
          </li>
        );
      })}
    </ul>
  );
}

/** Dense rows of which there may be thousands, in a column that scrolls: of many, only those in sight are drawn. */
export function LongRows<T>(props: Props<T>) {
  const { label, rows, keyOf, render } = props;
  if (rows.length > LONG) return <VirtualRows {...props} />;
  return (
    <Rows label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>{render(row)}</li>
      ))}
    </Rows>
  );
}
