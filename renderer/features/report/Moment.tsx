import { dateText, timeText } from '../../../shared/time-text.ts';
import classes from './DocumentPage.module.css';

/** An instant with its date, in the zone that the page names: a printed page is read on another day. */
export function Moment(props: { readonly at: number; readonly zone: string }) {
  const { at, zone } = props;
  return (
    <time className={classes.moment} dateTime={new Date(at).toISOString()}>
      {dateText(at, zone)} {timeText(at, zone)}
    </time>
  );
}
