import type { ReactNode } from 'react';
import classes from './Rows.module.css';

/** A list of dense rows with a hairline between them. */
export function Rows(props: {
  readonly label?: string;
  readonly ordered?: boolean;
  readonly children: ReactNode;
}) {
  const Tag = props.ordered ? 'ol' : 'ul';
  return (
    <Tag className={classes.rows} role="list" aria-label={props.label}>
      {props.children}
    </Tag>
  );
}

/** Says what will be in an empty place, and what to do. */
export function Empty(props: { readonly children: ReactNode }) {
  return <p className={classes.empty}>{props.children}</p>;
}
