import type { ReactNode } from 'react';
import classes from './ToneText.module.css';
import type { Tone } from './tone.ts';

/** Words in the colour of what they mean. The words themselves must say it too: never colour alone. */
export function ToneText(props: {
  readonly tone: Tone;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.text} data-tone={props.tone} data-strong={props.strong || undefined}>
      {props.children}
    </span>
  );
}
