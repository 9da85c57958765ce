import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'wouter';
import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { cardLead, cardName, type IncidentCard } from '../../../shared/projection/board.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { firstWordsClock, phaseText, promiseClock, type RowClock, stageClock } from './board-rows.ts';
import classes from './Rows.module.css';

function ClockCell(props: {
  readonly clock: RowClock | null;
  readonly label: string;
  readonly none: string;
  readonly large?: boolean;
}) {
  const { clock, label, none, large } = props;
  if (!clock) return <span className={classes.none}>{none}</span>;
  return (
    <span className={classes.clock}>
      <Clock text={clock.text} tone={clock.tone} size={large ? 'medium' : 'small'} label={label} />
      <span className={classes.words}>{clock.words}</span>
    </span>
  );
}

function PromiseCell(props: {
  readonly card: IncidentCard;
  readonly zone: string;
  readonly now: number;
  readonly large: boolean;
}) {
  const { card, zone, now, large } = props;
  const clock = promiseClock(card, now);
  if (!clock || card.nextWordDueAt === null)
    return (
      <span className={classes.none}>
        {card.namedAt === null ? (
          'none'
        ) : (
          <>
            <TimeOfDay at={card.namedAt} zone={zone} against={now} seconds={false} /> named in words, promised
            by nobody
          </>
        )}
      </span>
    );
  return (
    <span className={classes.clock}>
      <Clock
        text={clock.text}
        tone={clock.tone}
        size={large ? 'medium' : 'small'}
        label="Next word promised"
      />
      <span className={classes.words}>
        {clock.words} <TimeOfDay at={card.nextWordDueAt} zone={zone} against={now} />
      </span>
    </span>
  );
}

function Row(props: { readonly card: IncidentCard; readonly zone: string; readonly now: number }) {
  const { card, zone, now } = props;
  const stage = phaseText(card);
  const lead = cardLead(card, now);
  const byStage = lead.what === 'stage';
  return (
    <tr className={classes.row} data-drill={card.drill || undefined} data-tone={lead.clock.tone}>
      <td>
        {card.drill ? (
          <Chip tone="drill" filled>
            DRILL
          </Chip>
        ) : (
          <Chip tone="over" filled>
            LIVE
          </Chip>
        )}
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
        <Chip tone={card.severity === 'S1' ? 'over' : 'plain'}>
          {card.severity} {SEVERITY_LABEL[card.severity]}
        </Chip>
      </td>
      <td className={classes.stage}>
        {stage}
        {card.wrongOut ? <span className={classes.first}>correct first</span> : null}
      </td>
      <td>
        <ClockCell clock={stageClock(card, now)} label={`${stage} stage`} none="no clock" large={byStage} />
      </td>
      <td>
        <ClockCell clock={firstWordsClock(card, now)} label="First words" none="" />
      </td>
      <td>
        <PromiseCell card={card} zone={zone} now={now} large={!byStage} />
      </td>
    </tr>
  );
}

/** Incidents that run, a row each with its clocks. A press anywhere on a row opens it. */
export function RunningRows(props: {
  readonly title: string;
  readonly cards: readonly IncidentCard[];
  readonly zone: string;
  readonly drill?: boolean;
}) {
  const now = useNow();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classes.group} data-drill={props.drill || undefined}>
      <h2 className={classes.heading} id={heading}>
        {props.title}
      </h2>
      <table className={classes.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Live or drill</VisuallyHidden>
            </th>
            <th scope="col">Incident</th>
            <th scope="col">Severity</th>
            <th scope="col">Stage</th>
            <th scope="col">Stage clock</th>
            <th scope="col">First words</th>
            <th scope="col">Next word promised</th>
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
