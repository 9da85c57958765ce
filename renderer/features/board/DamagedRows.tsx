import { Link } from 'wouter';
import type { DamagedIncident } from '../../../shared/ipc/board.ts';
import classes from './Notices.module.css';

/** Incidents whose log cannot be folded: named, never hidden. Everything else goes on. */
export function DamagedRows(props: {
  readonly damaged: readonly DamagedIncident[];
  /** Whether no page of theirs can be shown yet. */
  readonly locked?: boolean;
}) {
  const { damaged } = props;
  if (damaged.length === 0) return null;
  return (
    <section className={classes.notice} data-tone="over" aria-label="Damaged incidents">
      <p className={classes.title}>
        {damaged.length === 1
          ? 'The log of one incident is damaged.'
          : `The logs of ${damaged.length} incidents are damaged.`}{' '}
        Nothing was changed. The other incidents work.
      </p>
      <ul>
        {damaged.map(({ incidentId, sentence }) => (
          <li key={incidentId}>
            <code className={classes.file}>{incidentId}</code> {sentence}{' '}
            {props.locked ? null : <Link href={`/incident/${incidentId}/audit`}>Verify its log</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
