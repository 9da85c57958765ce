import { type ReactNode, useId, useState } from 'react';
import classes from './pictures.module.css';

/** The table that says what a picture shows: one press away, and made only then. */
export function TableBelow(props: { readonly children: () => ReactNode }) {
  const [opened, open] = useState(false);
  const table = useId();
  return (
    <>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={opened}
        aria-controls={opened ? table : undefined}
        onClick={() => open(!opened)}
      >
        The same as a table
      </button>
      {opened ? <div id={table}>{props.children()}</div> : null}
    </>
  );
}
