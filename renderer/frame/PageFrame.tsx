import type { ReactNode } from 'react';
import { useRoom } from '../bridge/room-store.ts';
import { AtKeyboard } from './AtKeyboard.tsx';
import { Footer } from './Footer.tsx';
import classes from './PageFrame.module.css';

/**
 * The frame of every page: who we are and where we are on top, the facts about the log at the bottom. A drill is framed
 * in hatched violet all round the window, and nothing live ever is.
 */
export function PageFrame(props: {
  readonly heading: ReactNode;
  /** Before the person at the keyboard: the master clock, a page's own actions. */
  readonly headerEnd?: ReactNode;
  /** Between header and page: the stage rail, the replay's band. */
  readonly band?: ReactNode;
  readonly footer?: ReactNode;
  readonly drill?: boolean;
  /** The instant the page shows; null for the running clock. */
  readonly at?: number | null;
  readonly children: ReactNode;
}) {
  const { room } = useRoom();
  return (
    <div className={classes.window} data-drill={props.drill || undefined}>
      <div className={classes.frame}>
        <header className={classes.header}>
          <div className={classes.heading}>{props.heading}</div>
          <div className={classes.end}>
            {props.headerEnd}
            {room.name === null ? null : <AtKeyboard />}
          </div>
        </header>
        {props.band}
        <main className={classes.main}>{props.children}</main>
        <Footer at={props.at ?? null}>{props.footer}</Footer>
      </div>
    </div>
  );
}
