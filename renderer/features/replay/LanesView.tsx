import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import type { LaneSegment, Lanes, LaneTick } from '../../../shared/projection/lanes.ts';
import classes from './LanesView.module.css';
import type { Scale } from './time-scale.ts';

/** What is drawn of single entries: budgets running out, and what was learnt and noted. */
type EntryTicks = { readonly thresholds: readonly LaneTick[]; readonly facts: readonly LaneTick[] };

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

function Bar(props: {
  readonly segment: LaneSegment;
  readonly scale: Scale;
  readonly name?: string;
  readonly faint?: boolean;
}) {
  const { segment, scale, name, faint } = props;
  const from = scale.placeOf(segment.from);
  const width = scale.placeOf(segment.to) - from;
  return (
    <span
      className={classes.bar}
      data-tone={segment.tone}
      data-faint={faint || undefined}
      style={{ insetInlineStart: percent(from), width: `max(2px, calc(${percent(width)} - 2px))` }}
    >
      {name !== undefined && width > 0.05 ? <span className={classes.barName}>{name}</span> : null}
    </span>
  );
}

function Tick(props: { readonly tick: LaneTick; readonly scale: Scale; readonly notch?: boolean }) {
  const { tick, scale, notch } = props;
  return (
    <span
      className={classes.tick}
      data-tone={tick.tone}
      data-notch={notch || undefined}
      style={{ insetInlineStart: percent(scale.placeOf(tick.at)) }}
    />
  );
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

function Drawn(props: { readonly lanes: Lanes; readonly ticks: EntryTicks; readonly scale: Scale }) {
  const { lanes, ticks, scale } = props;
  return (
    <div aria-hidden="true">
      <div className={classes.lane}>
        {lanes.stages.map((one) => (
          <Bar key={one.id} segment={one} scale={scale} name={STAGE_LABEL[one.stage]} />
        ))}
        {ticks.thresholds.map((one) => (
          <Tick key={one.id} tick={one} scale={scale} notch />
        ))}
      </div>
      <div className={classes.lane}>
        {lanes.waits.map((one) => (
          <Bar key={one.id} segment={one} scale={scale} faint />
        ))}
      </div>
      <div className={classes.lane}>
        {lanes.approvals.map((one) => (
          <Tick key={one.id} tick={one} scale={scale} />
        ))}
      </div>
      <div className={classes.lane}>
        {lanes.released.map((one) => (
          <Tick key={one.id} tick={one} scale={scale} />
        ))}
      </div>
      <div className={classes.lane}>
        {ticks.facts.map((one) => (
          <Tick key={one.id} tick={one} scale={scale} />
        ))}
      </div>
    </div>
  );
}

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
