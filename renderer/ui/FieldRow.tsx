import type { ReactNode } from 'react';
import classes from './FieldRow.module.css';

/** Fields that belong together, side by side where there is room and below each other where there is not. */
export function FieldRow(props: { readonly children: ReactNode }) {
  return <div className={classes.row}>{props.children}</div>;
}
