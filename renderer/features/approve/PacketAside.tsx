import type { ReactNode } from 'react';
import { inSeat } from '../../../shared/approval/seat-text.ts';
import { FACT_LABEL } from '../../../shared/fact/facts.ts';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FACT_TONE } from '../../ui/FactLine.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Name } from '../../ui/Name.tsx';
import { Objected, openText } from '../../ui/Objected.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { AfterWords, afterInPacket, BorneOut } from './AfterWords.tsx';
import { UntiedPanel } from './NotLookedThrough.tsx';
import { ObjectionsPlace } from './ObjectionLine.tsx';
import { OutdatedCard } from './OutdatedStillOut.tsx';
import { PacketComments, PacketLeans, PacketShaken, PacketStale } from './PacketBehind.tsx';
import { QueueNames } from './QueuesBeside.tsx';
import { SheetAside } from './SheetAside.tsx';
import classes from './SignOff.module.css';
import { StillRequired, Writers } from './SignOffBehind.tsx';
import { CorrectsCard } from './WhatThisCorrects.tsx';

type Props = { readonly packet: OpenedPacket };
type Told = Props & { readonly moment: (at: number) => ReactNode };

function Rejections({ packet, moment }: Told) {
  if (packet.rejections.length === 0) return null;
  return (
    <Card title="These very words were rejected before" tone="over">
      <Rows>
        {packet.rejections.map(({ label, by, at, reason }) => (
          <li key={`${label} ${at}`}>
            <strong>
              <Name>{by}</Name>
            </strong>{' '}
            rejected them <Name>{inSeat(label)}</Name> {moment(at)}: <UserText>{reason}</UserText>
          </li>
        ))}
      </Rows>
    </Card>
  );
}

const COLUMN = {
  known: { label: 'known', tone: 'calm' },
  claimed: { label: FACT_LABEL.claimed, tone: FACT_TONE.claimed },
  denied: { label: FACT_LABEL.denied, tone: FACT_TONE.denied },
  notKnown: { label: 'not known', tone: 'warn' },
} as const;

function Facts({ packet }: Props) {
  return (
    <Panel title="Behind these words" aside="from the brief">
      {packet.facts.length === 0 ? <Empty>The brief holds nothing that is known.</Empty> : null}
      <Rows>
        {packet.facts.map(({ column, text, at }) => (
          <li key={`${at} ${text}`}>
            <Chip tone={COLUMN[column].tone}>{COLUMN[column].label}</Chip> <UserText>{text}</UserText>{' '}
            <span className={classes.fine}>
              <TimeOfDay at={at} zone={packet.room.zone} against={packet.madeAt} seconds={false} />
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

const DID = {
  asked: 'asked',
  looked: 'looking since',
  approved: 'approved',
  signed: 'signed',
  rejected: 'rejected',
};
const TONE = { asked: 'warn', looked: 'warn', approved: 'calm', signed: 'calm', rejected: 'over' } as const;

function Others({ packet, moment }: Told) {
  return (
    <Panel title="Others" aside={<>as of {moment(packet.madeAt)}</>}>
      {packet.others.length === 0 ? <Empty>Nobody else decides on these words.</Empty> : null}
      <Rows>
        {packet.others.map(({ label, name, did, at }) => (
          <li key={label}>
            <strong>{label}</strong>{' '}
            <ToneText tone={TONE[did]}>
              {DID[did]} {moment(at)}
            </ToneText>{' '}
            <span className={classes.fine}>
              <Name>{name}</Name>
            </span>
          </li>
        ))}
      </Rows>
    </Panel>
  );
}

function Objections({ packet, moment }: Told) {
  const objections = packet.objections.map(({ answer = null, ...one }) => ({ ...one, answer }));
  if (objections.length === 0) return null;
  return (
    <ObjectionsPlace>
      <Panel title="Strong objections" aside={openText(objections)}>
        <Rows>
          {objections.map(({ by, reason, at, against, answer }) => (
            <Objected
              key={`${at} ${reason}`}
              said={{ by, text: reason, at }}
              answer={answer}
              against={against}
              moment={moment}
            />
          ))}
        </Rows>
      </Panel>
    </ObjectionsPlace>
  );
}

/** What was found when the packet was opened, and what that does not show. */
function Packet({ packet, moment }: Told) {
  const { head, room, madeBy, madeAt } = packet;
  return (
    <Panel title="This packet">
      <p className={classes.proves}>
        Made by <Name>{madeBy}</Name> {moment(madeAt)}. The words are, byte for byte, what your signature
        would be about.{' '}
        {head.note === null
          ? 'The log of the room was not sealed when it was made.'
          : `The log of ${head.size} entries behind it carries the seal of a key that the packet names.`}{' '}
        Only the room can tell that the packet is its own, once your answer is there.
      </p>
      {room.fingerprint === null ? null : (
        <Fingerprint label="Fingerprint of the room, to compare by phone" text={room.fingerprint} />
      )}
    </Panel>
  );
}

/** What stands behind the words of a packet, as it was when the packet was made, and what a signature proves. */
export function PacketAside({ packet }: Props) {
  const now = useNow();
  const moment = (at: number) => <TimeOfDay at={at} zone={packet.room.zone} against={now} />;
  const told = { packet, moment };
  const after = afterInPacket(packet);
  return (
    <SheetAside>
      <AfterWords rows={after.news} moment={moment} />
      {packet.corrects ? <CorrectsCard corrects={packet.corrects} moment={moment} /> : null}
      <UntiedPanel untied={packet.untied ?? null} />
      <OutdatedCard outdated={packet.outdated ?? []} zone={packet.room.zone} />
      <PacketShaken packet={packet} />
      <PacketStale {...told} />
      <Rejections {...told} />
      <Objections {...told} />
      <QueueNames names={packet.queues ?? []} asOf={<>as of {moment(packet.madeAt)}</>} />
      <PacketLeans packet={packet} />
      <Facts packet={packet} />
      <BorneOut rows={after.supports} moment={moment} />
      <PacketComments {...told} />
      {packet.required ? (
        <StillRequired
          role={packet.seat.role}
          items={packet.required}
          asOf={<>as of {moment(packet.madeAt)}</>}
        />
      ) : null}
      <Others {...told} />
      {packet.writers ? <Writers writers={packet.writers} moment={moment} /> : null}
      <Packet {...told} />
      <Panel title="What your signature proves">
        <p className={classes.proves}>
          That your key signed exactly these bytes, for this revision of this incident, after everything the
          log held when the packet was made. It counts once the answer is back in the room, if nothing has
          changed there by then. It is not a qualified electronic signature, and the time is this computer’s:
          nobody outside vouches for it.
        </p>
      </Panel>
    </SheetAside>
  );
}
