import type { ReactNode } from 'react';
import { dateText, timeText, zoneText } from '../../shared/time-text.ts';
import { Name } from './Name.tsx';
import classes from './PaperSheet.module.css';
import { QrCode } from './QrCode.tsx';

/** One thing on a sheet: its name, what is said of it, and a text as a code to be scanned. */
export function PaperEntry(props: {
  readonly name: string;
  readonly code: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { name, code, label, children } = props;
  return (
    <section className={classes.one}>
      <div>
        <h2 className={classes.name}>
          <Name>{name}</Name>
        </h2>
        {children}
      </div>
      <QrCode text={code} label={label} className={classes.code} />
    </section>
  );
}

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
