import { memo, useMemo } from 'react';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { factTicks, thresholdTicks } from '../../../shared/projection/entry-ticks.ts';
import { factEntries } from '../../../shared/projection/fact-entries.ts';
import type { Axis } from '../../../shared/projection/known-then.ts';
import {
  type LaneSegment,
  type LaneTick,
  projectLanes,
  type StageSegment,
} from '../../../shared/projection/lanes.ts';
import classes from './LanesView.module.css';
import { barPath, footPath, LANE_UNITS, lanePaths, tickPath } from './lane-paths.ts';
import type { Scale } from './time-scale.ts';
import { toldApart } from './told-apart.ts';

/** What the lanes draw: a whole log, the state at its end, the order of its facts, and where an instant lies. */
export type LaneLog = {
  readonly events: readonly IncidentEvent[];
  readonly whole: IncidentState | null;
  readonly axis: Axis;
  readonly scale: Scale;
};

type Kind = 'bar' | 'faint' | 'foot' | 'tick' | 'notch';

const PATH_OF = { bar: barPath, faint: barPath, foot: footPath, tick: tickPath, notch: tickPath } as const;

/** Bars or ticks of a lane. It is a component of its own, so that the window can do other things between two of them. */
function Paths(props: {
  readonly kind: Kind;
  readonly all: readonly (LaneSegment | LaneTick)[];
  readonly scale: Scale;
}) {
  const { kind, all, scale } = props;
  const paths = useMemo(() => lanePaths(toldApart(all, scale), PATH_OF[kind]), [kind, all, scale]);
  return (
    <svg
      className={classes[kind]}
      viewBox={`0 0 ${LANE_UNITS} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {paths.map(({ tone, d }) => (
        <path key={tone} data-tone={tone} d={d} />
      ))}
    </svg>
  );
}

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

/** The names of stages that are wide enough for one. */
function StageNames(props: { readonly stages: readonly StageSegment[]; readonly scale: Scale }) {
  const { stages, scale } = props;
  return toldApart(stages, scale)
    .filter(({ width }) => width > 0.05)
    .map(({ one, from, width }) => (
      <span
        key={one.id}
        className={classes.barName}
        style={{ insetInlineStart: percent(from), width: percent(width) }}
      >
        {STAGE_LABEL[one.stage]}
      </span>
    ));
}

function Thresholds({ events, scale }: Pick<LaneLog, 'events' | 'scale'>) {
  const ticks = useMemo(() => thresholdTicks(events), [events]);
  return <Paths kind="notch" all={ticks} scale={scale} />;
}

function FactsLane(props: LaneLog & { readonly whole: IncidentState }) {
  const { events, whole, axis, scale } = props;
  const ticks = useMemo(
    () => factTicks(events, factEntries(events, whole.facts), axis),
    [events, whole, axis],
  );
  return <Paths kind="tick" all={ticks} scale={scale} />;
}

function Lanes(props: LaneLog & { readonly whole: IncidentState }) {
  const { events, whole, scale } = props;
  const last = events.at(-1)?.at ?? 0;
  const { stages, waits, approvals, released } = useMemo(() => projectLanes(whole, last), [whole, last]);
  return (
    <>
      <div className={classes.lane}>
        <Paths kind="bar" all={stages} scale={scale} />
        <StageNames stages={stages} scale={scale} />
        <Thresholds events={events} scale={scale} />
      </div>
      <div className={classes.lane}>
        <Paths kind="faint" all={waits} scale={scale} />
        <Paths kind="foot" all={waits} scale={scale} />
      </div>
      <div className={classes.lane}>
        <Paths kind="tick" all={approvals} scale={scale} />
      </div>
      <div className={classes.lane}>
        <Paths kind="tick" all={released} scale={scale} />
      </div>
      <div className={classes.lane}>
        <FactsLane {...props} />
      </div>
    </>
  );
}

/** What the slider is drawn over; it stands still while the slider moves. */
export const LanesDrawn = memo(function LanesDrawn({ log }: { readonly log: LaneLog }) {
  const { whole } = log;
  return (
    <div className={classes.drawn} aria-hidden="true">
      {whole === null ? null : <Lanes {...log} whole={whole} />}
    </div>
  );
});
