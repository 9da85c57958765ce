import { Button } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Chip } from '../../ui/Chip.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { HitLine } from './HitLine.tsx';
import type { ListRow } from './hit-rows.ts';
import classes from './search.module.css';

/** What the field above can ask of the list. */
export type HitListHandle = { readonly enter: () => void };

type Narrow = (incidentId: string | null) => void;

function IncidentLine(props: {
  readonly row: Extract<ListRow, { readonly is: 'incident' }>;
  readonly only: boolean;
  readonly onNarrow: Narrow;
}) {
  const { row, only, onNarrow } = props;
  const { incidentId, number, title, drill } = row.incident;
  const more = row.shown < row.count ? `, ${row.shown.toLocaleString('en')} shown` : '';
  return (
    <div className={classes.incident} data-drill={drill || undefined}>
      {drill ? (
        <Chip tone="drill" filled>
          DRILL
        </Chip>
      ) : null}
      <h2 className={classes.name}>
        <UserText>{title}</UserText>
      </h2>
      <span className={classes.count}>
        incident {number} · {row.count.toLocaleString('en')} found{more}
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        color="act"
        aria-label={only ? 'Search every incident' : `Only this one: incident ${number}`}
        onClick={() => onNarrow(only ? null : incidentId)}
      >
        {only ? 'Every incident' : 'Only this one'}
      </Button>
    </div>
  );
}

/** Heights before a line has been measured. */
const INCIDENT_PX = 44;
const HIT_PX = 56;

type Virtual = Virtualizer<HTMLElement, Element>;

/** Which hit has the focus, or would get it; keys move it, and the list follows. */
function useHits(
  rows: readonly ListRow[],
  scroller: { readonly current: HTMLElement | null },
  virtual: Virtual,
) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const hits = rows.filter((row) => row.is === 'hit').length;
  const focusWanted = (): void => {
    if (wanted.current === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-hit="${wanted.current}"]`);
    if (!line) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  };
  // A line far away is drawn only once the list has got there.
  useEffect(focusWanted);
  const go = (index: number): void => {
    if (hits === 0) return;
    const next = Math.max(0, Math.min(hits - 1, index));
    wanted.current = next;
    setActive(next);
    virtual.scrollToIndex(rows.findIndex((row) => row.is === 'hit' && row.index === next));
    focusWanted();
  };
  return { active: Math.min(active, Math.max(0, hits - 1)), setActive, go, hits };
}

/** How many hits Page Up and Page Down go over. */
const PAGE = 10;

function stepOf(key: string, active: number, hits: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: hits - 1,
  };
  return steps[key] ?? null;
}

function useList(rows: readonly ListRow[]) {
  const scroller = useRef<HTMLElement>(null);
  const virtual: Virtual = useVirtualizer<HTMLElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.is === 'incident' ? INCIDENT_PX : HIT_PX),
    overscan: 8,
  });
  return { scroller, virtual, ...useHits(rows, scroller, virtual) };
}

/** What was found, incident by incident; only what is in view is drawn. The arrow keys go from hit to hit, Escape back to the words. */
export function HitList(props: {
  readonly rows: readonly ListRow[];
  readonly only: boolean;
  readonly onNarrow: Narrow;
  readonly onLeave: () => void;
  readonly handle: Ref<HitListHandle>;
}) {
  const { rows, onLeave } = props;
  const { scroller, virtual, active, setActive, go, hits } = useList(rows);
  useImperativeHandle(props.handle, () => ({ enter: () => go(0) }));
  const press = (event: KeyboardEvent): void => {
    const isFirst = event.key === 'ArrowUp' && active === 0;
    if (event.key === 'Escape' || isFirst) {
      event.preventDefault();
      onLeave();
      return;
    }
    const next = stepOf(event.key, active, hits);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(next);
  };
  return (
    <section
      className={classes.scroller}
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Found"
      onKeyDown={press}
    >
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <li
              key={index}
              data-index={index}
              ref={virtual.measureElement}
              className={classes.item}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.is === 'incident' ? (
                <IncidentLine row={row} only={props.only} onNarrow={props.onNarrow} />
              ) : (
                <HitLine {...row} active={row.index === active} onFocus={() => setActive(row.index)} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
