import type { ReactNode } from 'react';
import { dateText, timeText, zoneText } from '../../shared/time-text.ts';
import { useRoom } from '../bridge/room-store.ts';
import { useNow } from '../bridge/use-now.ts';
import { Name } from '../ui/Name.tsx';
import { ClockSpeed } from './ClockSpeed.tsx';
import classes from './Footer.module.css';
import { useOnline } from './use-online.ts';

function NowText(props: { readonly at: number | null; readonly zone: string }) {
  const now = useNow();
  const at = props.at ?? now;
  const { zone } = props;
  return (
    <span className={classes.now}>
      {dateText(at, zone)} {timeText(at, zone)} {zoneText(at, zone)}
    </span>
  );
}

/** The line that always says how things stand: the log, the network, the room, the date, the time and its zone. */
export function Footer(props: { readonly at: number | null; readonly children: ReactNode }) {
  const { room } = useRoom();
  const online = useOnline();
  return (
    <footer className={classes.footer}>
      {props.children}
      <span>{online ? 'Nothing leaves this computer' : 'Offline · nothing else needed'}</span>
      {room.name === null ? null : (
        <span className={classes.room}>
          Room: <Name>{room.name}</Name>
        </span>
      )}
      <ClockSpeed />
      <NowText at={props.at} zone={room.zone} />
    </footer>
  );
}
