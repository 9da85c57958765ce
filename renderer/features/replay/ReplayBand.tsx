import { Link } from 'wouter';
import { positionOf } from '../../../shared/incident/state.ts';
import { positionsText, positionText } from '../../../shared/position-text.ts';
import { dateText, timeText, zoneText } from '../../../shared/time-text.ts';
import { useView } from '../../bridge/view.tsx';
import classes from './ReplayBand.module.css';

/** Says that this is the past, and which instant of it. */
export function ReplayBand(props: { readonly total: number }) {
  const { incidentId, state, replayAt, rows } = useView();
  const at = replayAt ?? 0;
  const last = rows.at(-1);
  return (
    <section className={classes.band} aria-label="Replay">
      <b className={classes.instant}>
        REPLAY {dateText(at, state.zone)} {timeText(at, state.zone)} {zoneText(at, state.zone)}
      </b>
      <span className={classes.what}>
        {positionText(positionOf(state) - 1)} of {positionsText(props.total)}
        {last ? `: ${[last.subject, last.text].filter((one) => one !== null).join(' ')}` : ''}
      </span>
      <Link href={`/incident/${incidentId}`} className={classes.leave}>
        Leave the replay
      </Link>
    </section>
  );
}
