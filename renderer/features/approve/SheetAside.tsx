import type { ReactNode } from 'react';
import classes from './SignOff.module.css';

/** What stands beside the words of a sign-off: it scrolls with them to its own end, and stays there. */
export function SheetAside(props: { readonly children: ReactNode }) {
  return (
    <aside className={classes.aside} aria-label="Beside the words">
      <div className={classes.beside}>{props.children}</div>
    </aside>
  );
}
