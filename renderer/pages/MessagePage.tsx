import type { ReactNode } from 'react';
import { PlainFrame } from './PlainFrame.tsx';
import classes from './WarRoomPage.module.css';

/** A page that can only say one sentence. */
export function MessagePage(props: { readonly children: ReactNode }) {
  return (
    <PlainFrame heading={null}>
      <p className={classes.sentence} role="status">
        {props.children}
      </p>
    </PlainFrame>
  );
}
