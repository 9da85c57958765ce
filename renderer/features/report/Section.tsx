import { type ReactNode, useId } from 'react';
import classes from './Report.module.css';

/** A titled part of the report. `none` is what is said where there is nothing to tell. */
export function Section(props: {
  readonly title: string;
  readonly none?: string | null;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 className={classes.heading} id={heading}>
        {props.title}
      </h2>
      {props.none ? <p className={classes.none}>{props.none}</p> : props.children}
    </section>
  );
}

/** What a section says when its list is empty; null otherwise. */
export function whenEmpty(list: readonly unknown[], sentence: string): string | null {
  return list.length === 0 ? sentence : null;
}
