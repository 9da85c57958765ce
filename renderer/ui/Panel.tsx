import { type ReactNode, useId } from 'react';
import { Name } from './Name.tsx';
import classes from './Panel.module.css';

/** A titled section of a column. `aside` is the short count or state at the end of the title's line. */
export function Panel(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={classes.panel} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 className={classes.title} id={heading}>
          <Name>{props.title}</Name>
        </h2>
        {props.aside === undefined ? null : <span className={classes.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}
