import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import type { LaneSegment, Lanes, LaneTick } from '../../../shared/projection/lanes.ts';
import classes from './LanesView.module.css';
import type { Scale } from './time-scale.ts';
import { type Placed, toldApart } from './told-apart.ts';

/** What is drawn of single entries: budgets running out, and what was learnt and noted. */
type EntryTicks = { readonly thresholds: readonly LaneTick[]; readonly facts: readonly LaneTick[] };

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

function Bar(props: {
  readonly placed: Placed<LaneSegment>;
  readonly name?: string;
  readonly faint?: boolean;
}) {
  const { placed, name, faint } = props;
  const { from, width } = placed;
  return (
    <span
      className={classes.bar}
      data-tone={placed.one.tone}
      data-faint={faint || undefined}
      style={{ insetInlineStart: percent(from), width: `max(2px, calc(${percent(width)} - 2px))` }}
    >
      {name !== undefined && width > 0.05 ? <span className={classes.barName}>{name}</span> : null}
    </span>
  );
}

function Ticks(props: {
  readonly ticks: readonly LaneTick[];
  readonly scale: Scale;
  readonly notch?: boolean;
}) {
  const { ticks, scale, notch } = props;
  return toldApart(ticks, scale).map(({ one, from }) => (
    <span
      key={one.id}
      className={classes.tick}
      data-tone={one.tone}
      data-notch={notch || undefined}
      style={{ insetInlineStart: percent(from) }}
    />
  ));
}

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

/** What the slider is drawn over; it stands still while the slider moves. */
const Drawn = memo(function Drawn(props: {
  readonly lanes: Lanes;
  readonly ticks: EntryTicks;
  readonly scale: Scale;
}) {
  const { lanes, ticks, scale } = props;
  return (
    <div aria-hidden="true">
      <div className={classes.lane}>
        {toldApart(lanes.stages, scale).map((placed) => (
          <Bar key={placed.one.id} placed={placed} name={STAGE_LABEL[placed.one.stage]} />
        ))}
        <Ticks ticks={ticks.thresholds} scale={scale} notch />
      </div>
      <div className={classes.lane}>
        {toldApart(lanes.waits, scale).map((placed) => (
          <Bar key={placed.one.id} placed={placed} faint />
        ))}
      </div>
      <div className={classes.lane}>
        <Ticks ticks={lanes.approvals} scale={scale} />
      </div>
      <div className={classes.lane}>
        <Ticks ticks={lanes.released} scale={scale} />
      </div>
      <div className={classes.lane}>
        <Ticks ticks={ticks.facts} scale={scale} />
      </div>
    </div>
  );
});

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}

/** The lanes are the scrubber: a slider over the entries of the log, drawn over where the time went. */
export function LanesView(props: {
  readonly lanes: Lanes;
  readonly ticks: EntryTicks;
  readonly scale: Scale;
  readonly size: number;
  readonly total: number;
  readonly at: number;
  readonly valueText: string;
  readonly onSeek: (size: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}) {
  const { lanes, scale, size, total, onSeek } = props;
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
        <Drawn lanes={lanes} ticks={props.ticks} scale={scale} />
        <span className={classes.cursor} style={{ insetInlineStart: percent(scale.placeOf(props.at)) }} />
      </div>
    </div>
  );
}
