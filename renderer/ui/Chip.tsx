import type { ReactNode } from 'react';
import classes from './Chip.module.css';
import type { Tone } from './tone.ts';

/** A small outlined word: "confirmed", "S1 severe". `filled` is for the one chip that shouts, LIVE. */
export function Chip(props: {
  readonly tone?: Tone | 'drill';
  readonly filled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.chip} data-tone={props.tone ?? 'plain'} data-filled={props.filled || undefined}>
      {props.children}
    </span>
  );
}
