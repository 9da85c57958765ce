import { Button } from '@mantine/core';
import { inSeat } from '../../../shared/approval/seat-text.ts';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { countdownOf } from '../../../shared/playbook/countdown.ts';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { clockWords } from '../../../shared/projection/clock-words.ts';
import { whatNextForYou } from '../../../shared/projection/seat-outlook.ts';
import { momentText, zoneText } from '../../../shared/time-text.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import { Name } from '../../ui/Name.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SheetHead.module.css';

const WARN_AT_PERCENT = 50;

/** How long is left by this computer's clock, until when by the room's, and what happens to the seat then. */
function TimeLeft({ packet }: { readonly packet: OpenedPacket }) {
  const { clock, silence, room } = packet;
  const now = useNow();
  const next = whatNextForYou({ ...silence, stuck: false, passed: null, others: [] }, now);
  if (clock === null) return <p className={classes.then}>{next}</p>;
  const { dueAt, allowedMs } = clock;
  const countdown = countdownOf({ from: dueAt - allowedMs, to: now }, allowedMs, WARN_AT_PERCENT);
  const { text, rest } = clockWords(countdown);
  const due = `${momentText(dueAt, now, room.zone)} ${zoneText(dueAt, room.zone)}`;
  return (
    <div className={classes.time}>
      <Label>Approve · {rest}</Label>
      <Clock text={text} tone={countdown.tone} size="medium" label={`Approve, ${rest}`} />
      <span className={classes.then}>
        {dueAt < now ? `The deadline was ${due}.` : `The deadline is ${due}.`}
        <br />
        <Name>{next}</Name>
      </span>
    </div>
  );
}

/** Who is asked, by which room, about which words, and how long is left. */
export function PacketHead(props: { readonly packet: OpenedPacket; readonly onClose: () => void }) {
  const { packet, onClose } = props;
  const { incident, seat, request, room } = packet;
  const { drill, severity, title, number } = incident;
  return (
    <header className={classes.head} data-drill={drill || undefined}>
      <Chip tone={drill ? 'drill' : 'over'} filled>
        {drill ? 'DRILL' : 'LIVE'}
      </Chip>
      <div className={classes.who}>
        <Label as="h2">You are now signing as</Label>
        <p className={classes.name}>
          <Name>{seat.name}</Name>
          <span className={classes.seat}>
            <Name>{inSeat(seat.label)}</Name>
          </span>
        </p>
      </div>
      <p className={classes.what}>
        {request.name} · {severity} {SEVERITY_LABEL[severity]} · incident {number} of <Name>{room.name}</Name>
        <br />
        <UserText>{title}</UserText>
      </p>
      <TimeLeft packet={packet} />
      <Button variant="default" size="xs" onClick={onClose} aria-label="Close the packet">
        Close
      </Button>
    </header>
  );
}
