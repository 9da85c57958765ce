import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { cardName, type IncidentCard } from '../../../shared/projection/board.ts';
import { dateText, zoneText } from '../../../shared/time-text.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { firstWordsClock, phaseText } from './board-rows.ts';
import classes from './Rows.module.css';

function FirstWords(props: { readonly card: IncidentCard; readonly now: number }) {
  const { card, now } = props;
  if (card.firstWordsAt === null)
    return <span className={classes.none}>{card.internalOnly ? 'internal only' : 'no words went out'}</span>;
  const clock = firstWordsClock(card, now);
  return (
    <span className={classes.clock}>
      <Clock text={clock.text} tone={clock.tone} label="First words" />
      <span className={classes.words}>{clock.words}</span>
    </span>
  );
}

function Row(props: { readonly card: IncidentCard; readonly zone: string; readonly now: number }) {
  const { card, zone, now } = props;
  const ended = card.endedAt ?? card.openedAt;
  return (
    <tr className={classes.row} data-drill={card.drill || undefined}>
      <td>
        {card.drill ? (
          <Chip tone="drill" filled>
            DRILL
          </Chip>
        ) : null}
      </td>
      <th scope="row">
        <Link href={`/incident/${card.incidentId}`} className={classes.link}>
          <UserText>{cardName(card)}</UserText>
        </Link>
        <span className={classes.about}>
          {card.playbookTitle} · incident {card.number}
        </span>
      </th>
      <td>
        {card.severity} {SEVERITY_LABEL[card.severity]}
      </td>
      <td>{phaseText(card)}</td>
      <td>
        {dateText(ended, zone)} <TimeOfDay at={ended} zone={zone} seconds={false} /> {zoneText(ended, zone)}
      </td>
      <td>
        <FirstWords card={card} now={now} />
      </td>
    </tr>
  );
}

/** Incidents that are over, newest end first. Their logs can be read and stepped through. */
export function EndedRows(props: { readonly cards: readonly IncidentCard[]; readonly zone: string }) {
  const now = useNow();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.group}>
      <h2 className={classes.heading} id={heading}>
        Over
      </h2>
      <table className={classes.table} data-ended aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Drill</VisuallyHidden>
            </th>
            <th scope="col">Incident</th>
            <th scope="col">Severity</th>
            <th scope="col">How it ended</th>
            <th scope="col">Ended</th>
            <th scope="col">First words</th>
          </tr>
        </thead>
        <tbody>
          {props.cards.map((card) => (
            <Row key={card.incidentId} card={card} zone={props.zone} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
