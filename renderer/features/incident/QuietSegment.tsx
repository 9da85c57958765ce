import { STAGE_LABEL } from '../../../shared/playbook/stages.ts';
import { clockText } from '../../../shared/time-text.ts';
import { fractionGone, type Segment } from './rail.ts';
import { earlierText } from './rail-notes.ts';
import { SegmentBar } from './SegmentBar.tsx';
import classes from './StageRail.module.css';

type Quiet = Exclude<Segment, { readonly kind: 'live' }>;

/** A stage that is over, with what it took; or one that comes, with what it may take. */
export function QuietSegment(props: {
  readonly segment: Quiet;
  readonly shown: boolean;
  readonly onOpen: () => void;
}) {
  const { segment } = props;
  const past = segment.kind === 'past' ? segment.total : null;
  const earlier = segment.kind === 'future' ? segment.earlier : null;
  const over = past !== null && past.runsOver > 0;
  return (
    <button
      type="button"
      className={classes.segment}
      data-kind={segment.kind}
      data-shown={props.shown || undefined}
      aria-pressed={props.shown}
      onClick={props.onOpen}
    >
      <span className={classes.top}>
        <span className={classes.name}>{STAGE_LABEL[segment.stage]}</span>
        {past ? (
          <span className={classes.took} data-over={over || undefined}>
            {clockText(past.elapsedMs)}
          </span>
        ) : null}
      </span>
      <span className={classes.note}>{segment.note}</span>
      {earlier ? (
        <span className={classes.earlier} data-over={earlier.runsOver > 0 || undefined}>
          {earlierText(earlier)}
        </span>
      ) : null}
      {past ? <SegmentBar fraction={fractionGone(past)} tone={over ? 'over' : 'done'} /> : null}
    </button>
  );
}
