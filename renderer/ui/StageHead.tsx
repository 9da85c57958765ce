import type { ReactNode } from 'react';
import { Label } from './Label.tsx';
import classes from './StageHead.module.css';

/** The head of a workspace: what it is about in small capitals, how it stands in a sentence, and what to press. */
export function StageHead(props: {
  readonly label: ReactNode;
  readonly sentence: ReactNode;
  /** What stands after it, in smaller type. */
  readonly beneath?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        <Label>{props.label}</Label>
        <h2 className={classes.sentence} tabIndex={-1} data-heading="stage">
          {props.sentence}
        </h2>
        {props.beneath ? <p className={classes.beneath}>{props.beneath}</p> : null}
      </div>
      {props.actions}
    </div>
  );
}
