import { useMemo } from 'react';
import type { Countdown } from '../../../shared/playbook/countdown.ts';
import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { clockWords } from '../../../shared/projection/clock-words.ts';
import { leadOf } from '../../../shared/projection/lead-clock.ts';
import { correctsFirst } from '../../../shared/projection/next-for-public.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Name } from '../../ui/Name.tsx';
import { fractionGone, type Segment } from './rail.ts';
import { leadText, runText, saysOverdue } from './rail-notes.ts';
import { SegmentBar } from './SegmentBar.tsx';
import classes from './StageRail.module.css';

function besideText(clock: Countdown): string {
  const { text, rest } = clockWords(clock);
  return `${text} ${rest}`;
}

type Live = Extract<Segment, { readonly kind: 'live' }>;

/** The one thing that shouts: the running stage. It counts down, and past its budget it counts up. */
export function LiveSegment(props: {
  readonly segment: Live;
  readonly shown: boolean;
  readonly onOpen: () => void;
  readonly waitingFor: string | null;
}) {
  const { segment, waitingFor } = props;
  const { stage, earlier } = segment;
  const { state } = useView();
  const now = useViewNow();
  const lead = leadOf(state, now);
  const first = useMemo(() => correctsFirst(state), [state]);
  const { clock, label } = lead ?? { clock: segment.clock, label: STAGE_LABEL[stage] };
  const beside = lead?.beside ?? null;
  const { text, rest } = clockWords(clock);
  return (
    <button
      type="button"
      className={classes.segment}
      data-kind="live"
      data-tone={clock.tone}
      data-shown={props.shown || undefined}
      aria-current="step"
      aria-pressed={props.shown}
      onClick={props.onOpen}
    >
      <span className={classes.top}>
        <span className={classes.name}>{STAGE_LABEL[stage]}</span>
        <span className={classes.threshold} data-overdue={saysOverdue(state, lead, clock, now) || undefined}>
          {leadText(state, lead, clock, now)}
        </span>
      </span>
      <span className={classes.running}>
        <Clock text={text} tone={clock.tone} size="large" label={`${label}, ${rest}`} />
        <span className={classes.rest}>
          {rest}
          {waitingFor === null ? null : (
            <>
              {' · waiting for '}
              <Name className={classes.who}>{waitingFor}</Name>
            </>
          )}
        </span>
      </span>
      {first ? (
        <span className={classes.earlier} data-over>
          First: the correction of what is wrong
        </span>
      ) : null}
      {beside ? (
        <span className={classes.earlier}>
          {beside.what === 'stage' ? 'The stage itself' : beside.label}: {besideText(beside.clock)}
        </span>
      ) : null}
      {earlier ? <span className={classes.earlier}>{runText(earlier, segment.clock)}</span> : null}
      <SegmentBar fraction={fractionGone(clock)} tone={clock.tone} />
    </button>
  );
}
