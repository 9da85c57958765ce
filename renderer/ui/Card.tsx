import { type ReactNode, useId } from 'react';
import classes from './Card.module.css';
import { Name } from './Name.tsx';
import type { Tone } from './tone.ts';

/** A bordered part of a workspace with its own title. Cards never hold cards. */
export function Card(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly tone?: Tone;
  /** By which name it is found where something leads to it. */
  readonly place?: string;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      className={classes.card}
      aria-labelledby={heading}
      data-tone={props.tone}
      data-place={props.place}
    >
      <div className={classes.head}>
        <h3 className={classes.title} id={heading}>
          <Name>{props.title}</Name>
        </h3>
        {props.aside === undefined ? null : <span className={classes.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}
