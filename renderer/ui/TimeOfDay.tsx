import { dateText, onDifferentDays, timeText } from '../../shared/time-text.ts';
import classes from './TimeOfDay.module.css';

/**
 * A time of day in the room's zone, in mono. `against` is the day the reader is in: on another day the date is said too,
 * because a bare time would mislead.
 */
export function TimeOfDay(props: {
  readonly at: number;
  readonly zone: string;
  readonly against?: number;
  readonly seconds?: boolean;
}) {
  const { at, zone, against, seconds = true } = props;
  const full = timeText(at, zone);
  const far = against !== undefined && onDifferentDays(at, against, zone);
  return (
    <time className={classes.time} dateTime={new Date(at).toISOString()}>
      {far ? (
        <>
          <span className={classes.part}>{dateText(at, zone)}</span>{' '}
        </>
      ) : null}
      <span className={classes.part}>{seconds ? full : full.slice(0, 5)}</span>
    </time>
  );
}
