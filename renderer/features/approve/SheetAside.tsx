import type { ReactNode } from 'react';
import classes from './SignOff.module.css';

/** What stands beside the words of a sign-off: it stays in sight however many texts are read through. */
export function SheetAside(props: { readonly children: ReactNode }) {
  return (
    <aside className={classes.aside}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.beside} tabIndex={0} aria-label="Beside the words">
        {props.children}
      </section>
    </aside>
  );
}
