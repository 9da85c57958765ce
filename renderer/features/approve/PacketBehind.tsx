import type { ReactNode } from 'react';
import { openCommentsText, SETTLED_LABEL } from '../../../shared/comment/comments.ts';
import type { OpenedPacket } from '../../../shared/ipc/packet-requests.ts';
import { Card } from '../../ui/Card.tsx';
import { MovedRows } from '../../ui/MovedOn.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { SentenceRows } from './SentenceFacts.tsx';
import { ShakenCard } from './ShakenCard.tsx';
import classes from './SignOff.module.css';

type Told = { readonly packet: OpenedPacket; readonly moment: (at: number) => ReactNode };
type Comment = NonNullable<OpenedPacket['comments']>[number];

/** As in the room: words to sign leaned on what was not confirmed. */
export function PacketShaken({ packet }: Pick<Told, 'packet'>) {
  const rows = (packet.leans ?? []).map((one) => ({
    ...one,
    facts: one.facts
      .filter(({ status }) => status !== 'confirmed')
      .map((fact) => ({ ...fact, key: fact.text, origin: null })),
  }));
  return <ShakenCard rows={rows} />;
}

/** Sentence by sentence, what the words are said on. An older packet does not say. */
export function PacketLeans({ packet: { leans } }: Pick<Told, 'packet'>) {
  if (leans === undefined) return null;
  const counted = leans.filter(({ as, frame }) => as !== null || frame === null);
  const open = counted.filter(({ as }) => as === null).length;
  return <SentenceRows rows={leans} count={{ all: counted.length, open }} />;
}

/** What happened after the words were written, until the packet was made. */
export function PacketStale({ packet, moment }: Told) {
  const stale = packet.stale ?? [];
  if (stale.length === 0) return null;
  const open = stale.filter(({ kept }) => kept === null).length;
  const rows = stale.map(({ kept, ...one }) => ({
    ...one,
    kept: kept && { by: kept.by, at: kept.at, reason: kept.text },
  }));
  return (
    <Card
      title="These words may be out of date"
      aside={open === 0 ? 'kept as they are' : `${open} with no word that they still stand`}
      tone={open === 0 ? 'warn' : 'over'}
    >
      <MovedRows rows={rows} moment={moment} />
    </Card>
  );
}

const DID = {
  reply: 'replied',
  reopened: 'reopened it',
  done: SETTLED_LABEL.done.toLowerCase(),
  declined: SETTLED_LABEL.declined.toLowerCase(),
} as const;

function Turn(props: {
  readonly said: Pick<Comment, 'by' | 'at' | 'text' | 'seat'>;
  readonly did: string;
  readonly moment: Told['moment'];
}) {
  const { said, did, moment } = props;
  return (
    <div>
      <span className={classes.fine}>
        <strong>
          <Name>{said.by}</Name>
        </strong>{' '}
        {said.seat === null ? '' : `(signs as ${said.seat}) `}
        {did} {moment(said.at)}
      </span>
      {said.text === '' ? null : (
        <>
          {': '}
          <UserText>{said.text}</UserText>
        </>
      )}
    </div>
  );
}

/** The sentence that was commented on, or what became of it. */
function About({ words, now, number, madeOn }: Comment) {
  if (number !== null)
    return (
      <span>
        <strong>{number}</strong> <UserText>{words}</UserText>
      </span>
    );
  return (
    <span>
      <span className={classes.fine}>
        about words that {now === null ? 'are gone' : 'changed'} since {madeOn}
      </span>{' '}
      <del>
        <UserText>{words}</UserText>
      </del>{' '}
      {now === null ? null : <UserText>{now}</UserText>}
    </span>
  );
}

/** What people said of single sentences. It locks nothing. */
export function PacketComments({ packet, moment }: Told) {
  const comments = packet.comments ?? [];
  if (comments.length === 0) return null;
  const open = comments.filter((one) => one.open);
  return (
    <Panel title="Comments on sentences" aside={open.length === 0 ? 'all settled' : openCommentsText(open)}>
      <Rows>
        {comments.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <About {...one} />
            <Turn said={one} did={`on ${one.madeOn},`} moment={moment} />
            {one.turns.map((turn) => (
              <Turn key={`${turn.at} ${turn.kind}`} said={turn} did={DID[turn.kind]} moment={moment} />
            ))}
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
