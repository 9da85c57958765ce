import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Brand } from '../frame/Brand.tsx';
import { PageFrame } from '../frame/PageFrame.tsx';
import { PLACES } from '../frame/places.ts';
import { RunningClock } from '../ui/RunningClock.tsx';
import classes from './PlainFrame.module.css';

function Places() {
  const [path] = useLocation();
  return (
    <nav className={classes.places} aria-label="Places">
      {PLACES.map((place) => (
        <Link
          key={place.path}
          href={place.path}
          className={classes.place}
          aria-current={path === place.path ? 'page' : undefined}
        >
          {place.label}
        </Link>
      ))}
    </nav>
  );
}

/** The frame of the pages about the whole room. */
export function PlainFrame(props: {
  readonly heading: ReactNode;
  readonly footer?: ReactNode;
  readonly drill?: boolean;
  /** Whether the page shows the running clocks itself. */
  readonly ownClocks?: boolean;
  readonly children: ReactNode;
}) {
  const [path] = useLocation();
  return (
    <PageFrame
      drill={props.drill ?? false}
      heading={
        <>
          <Brand />
          {props.heading ?? <Places />}
        </>
      }
      band={
        path === '/' || props.ownClocks ? null : (
          <div className={classes.clock}>
            <RunningClock leads />
          </div>
        )
      }
      footer={props.footer}
    >
      {props.children}
    </PageFrame>
  );
}
