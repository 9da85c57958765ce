import { dateText, timeText, toMinutes } from '../../../shared/time-text.ts';
import classes from './DocumentPage.module.css';

/** An instant with its date, in the zone that the page names: a printed page is read on another day. */
export function Moment(props: { readonly at: number; readonly zone: string; readonly minute?: boolean }) {
  const { at, zone, minute = false } = props;
  const time = timeText(at, zone);
  return (
    <time className={classes.moment} dateTime={new Date(at).toISOString()}>
      {dateText(at, zone)} {minute ? toMinutes(time) : time}
    </time>
  );
}
