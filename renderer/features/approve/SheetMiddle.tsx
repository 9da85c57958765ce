import type { ReactNode } from 'react';
import classes from './SignOff.module.css';

/** The words and what stands beside them: the one part of a sheet that scrolls, between its head and its foot. */
export function SheetMiddle(props: { readonly children: ReactNode }) {
  return (
    <section
      className={classes.middle}
      data-scrolls=""
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Words and what is behind them"
    >
      {props.children}
    </section>
  );
}
