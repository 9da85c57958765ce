import { type Tone, toneColour } from '../../ui/tone.ts';
import classes from './StageRail.module.css';

/** How much of a stage's time is gone, as a line along the foot of its segment. The clock says the same in figures. */
export function SegmentBar(props: { readonly fraction: number; readonly tone: Tone }) {
  return (
    <span
      aria-hidden="true"
      className={classes.bar}
      style={{ inlineSize: `${props.fraction * 100}%`, background: toneColour(props.tone) }}
    />
  );
}
