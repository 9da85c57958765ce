import classes from './Clock.module.css';
import type { Tone } from './tone.ts';

/** A running or stopped clock in mono. It is a silent timer: thresholds are announced elsewhere, once. */
export function Clock(props: {
  readonly text: string;
  readonly tone: Tone;
  readonly size?: 'small' | 'medium' | 'large';
  readonly label: string;
}) {
  return (
    <span
      role="timer"
      aria-live="off"
      aria-label={`${props.label}: ${props.text}`}
      className={classes.clock}
      data-tone={props.tone}
      data-size={props.size ?? 'small'}
    >
      {props.text}
    </span>
  );
}
