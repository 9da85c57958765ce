import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './SealLink.module.css';

/** Makes the footer's line about the log the way to its seal and proof. */
export function SealLink(props: { readonly logId: string; readonly children: ReactNode }) {
  return (
    <Link href={`/proof/${props.logId}`} className={classes.link}>
      {props.children}
    </Link>
  );
}
