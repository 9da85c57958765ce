import { type KeyboardEvent, type PointerEvent, useDeferredValue, useRef } from 'react';
import { type LaneLog, LanesDrawn } from './LanesDrawn.tsx';
import classes from './LanesView.module.css';

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

function Names() {
  return (
    <div className={classes.names} aria-hidden="true">
      <span>Stages</span>
      <span>Waits</span>
      <span>Approvals</span>
      <span>Released</span>
      <span>Facts, notes</span>
    </div>
  );
}

/** Nothing is drawn yet: a page with the slider comes first, and what a long log looks like after it. */
const NOTHING: LaneLog = {
  events: [],
  whole: null,
  axis: 'learnt',
  scale: { placeOf: () => 0, sizeAt: () => 1 },
};

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** The lanes are the scrubber: a slider over the entries of the log, drawn over where the time went. */
export function LanesView(props: {
  readonly log: LaneLog;
  readonly size: number;
  readonly total: number;
  readonly at: number;
  readonly valueText: string;
  readonly onSeek: (size: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}) {
  const { log, size, total, onSeek } = props;
  const { scale } = log;
  const drawn = useDeferredValue(log, NOTHING);
  const track = useRef<HTMLDivElement>(null);
  const seek = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const fromStart = isRightToLeft(event.currentTarget)
      ? box.right - event.clientX
      : event.clientX - box.left;
    onSeek(scale.sizeAt(fromStart / box.width));
  };
  return (
    <div className={classes.lanes}>
      <Names />
      <div
        ref={track}
        className={classes.track}
        role="slider"
        tabIndex={0}
        aria-label="Step through the log"
        aria-valuemin={0}
        aria-valuemax={total - 1}
        aria-valuenow={size - 1}
        aria-valuetext={props.valueText}
        onKeyDown={props.onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture?.(event.pointerId);
          seek(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) seek(event);
        }}
      >
        <LanesDrawn log={drawn} />
        <span className={classes.cursor} style={{ insetInlineStart: percent(scale.placeOf(props.at)) }} />
      </div>
    </div>
  );
}
