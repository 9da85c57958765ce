import type { ReactNode } from 'react';
import { dateText, timeText, zoneText } from '../../shared/time-text.ts';
import { Name } from './Name.tsx';
import classes from './PaperSheet.module.css';

/** A sheet of paper to be put away: what it is, of which room, when it was made, and a line for whoever keeps it. */
export function PaperSheet(props: {
  readonly title: string;
  readonly room: string;
  /** Epoch milliseconds UTC, by this computer's clock. */
  readonly at: number;
  readonly zone: string;
  readonly children: ReactNode;
}) {
  const { title, room, at, zone, children } = props;
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>
        {title} <Name>{room}</Name>
      </h1>
      <p className={classes.time}>
        {dateText(at, zone)} {timeText(at, zone)} {zoneText(at, zone)}, by this computer’s clock
      </p>
      {children}
      <p className={classes.sign}>Printed and put away by, on (name, date, by hand):</p>
    </main>
  );
}
