import type { Head } from '../bridge/incident-store.ts';
import { shortHead } from '../ui/short-head.ts';
import classes from './HeadLine.module.css';

/** The state of the log behind this page, as the footer says it. Signatures come with a later version; it says so. */
export function HeadLine(props: { readonly head: Head }) {
  const { size, root } = props.head;
  return (
    <span className={classes.line}>
      <span className={classes.dot} aria-hidden="true" />
      Log hash-chained, not yet signed · head <span className={classes.hash}>{shortHead(root)}</span> ·{' '}
      {size === 1 ? '1 record' : `${size} records`}
    </span>
  );
}
