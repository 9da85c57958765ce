import type { Head } from '../bridge/incident-store.ts';
import { shortHead } from '../ui/short-head.ts';
import classes from './HeadLine.module.css';
import { useSealing } from './use-sealing.ts';

/** The state of the log behind this page, as the footer says it: sealed, or in plain words why not. */
export function HeadLine(props: { readonly logId: string; readonly head: Head }) {
  const { size, root } = props.head;
  const { sealed, sentence } = useSealing(props.logId, size);
  return (
    <span className={classes.line}>
      <span className={classes.dot} data-sealed={sealed || undefined} aria-hidden="true" />
      {sentence} · head <span className={classes.hash}>{shortHead(root)}</span> ·{' '}
      {size === 1 ? '1 record' : `${size} records`}
    </span>
  );
}
