import { Link } from 'wouter';
import {
  type CardClock,
  cardCountdown,
  cardLead,
  cardName,
  type IncidentCard,
} from '../../shared/projection/board.ts';
import { clockWords } from '../../shared/projection/clock-words.ts';
import { useCardOnScreen, useRunningCard } from '../bridge/running-card.ts';
import { useNow } from '../bridge/use-now.ts';
import { Chip } from './Chip.tsx';
import { Clock } from './Clock.tsx';
import classes from './RunningClock.module.css';
import { UserText } from './UserText.tsx';

function Small(props: { readonly card: IncidentCard; readonly clock: CardClock; readonly label: string }) {
  const { card, clock, label } = props;
  const countdown = cardCountdown(card, clock, useNow());
  const { text, rest } = clockWords(countdown);
  return (
    <span className={classes.small}>
      {label} <Clock text={text} tone={countdown.tone} label={label} /> {rest}
    </span>
  );
}

function Title(props: { readonly card: IncidentCard; readonly leads: boolean }) {
  const { card, leads } = props;
  const title = <UserText className={classes.title}>{cardName(card)}</UserText>;
  if (!leads) return title;
  return (
    <Link href={`/incident/${card.incidentId}`} className={classes.link}>
      {title}
    </Link>
  );
}

function Running(props: { readonly card: IncidentCard; readonly named: boolean; readonly leads: boolean }) {
  const { card, named, leads } = props;
  const lead = cardLead(card, useNow());
  const { text, rest } = clockWords(lead.clock);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are clocks
    <div role="group" aria-label="Running clock" className={classes.running} data-tone={lead.clock.tone}>
      {card.drill ? (
        <Chip tone="drill" filled>
          DRILL
        </Chip>
      ) : (
        <Chip tone="over" filled>
          LIVE
        </Chip>
      )}
      {named || leads ? <Title card={card} leads={leads} /> : null}
      <span className={classes.stage}>
        <strong>{lead.label}</strong>
        <Clock text={text} tone={lead.clock.tone} size="medium" label={`${lead.label}, ${rest}`} />
        <span>{rest}</span>
      </span>
      {card.firstWordsAt === null ? (
        <Small card={card} clock={card.firstWordsClock} label="First words" />
      ) : null}
      {lead.what === 'nextWord' ? (
        <Small card={card} clock={card.stageClock} label={lead.beside?.label ?? ''} />
      ) : card.nextWordClock ? (
        <Small card={card} clock={card.nextWordClock} label="Next word" />
      ) : null}
    </div>
  );
}

/**
 * The clock that is running, for whatever covers the rail or stands on a page without one. It counts by the rail's rule
 * and ticks with it; it names its incident where that is not the one on the screen. Screen readers hear nothing of it.
 * Where it `leads`, a press anywhere on it opens the incident.
 */
export function RunningClock(props: { readonly leads?: boolean }) {
  const card = useRunningCard();
  const here = useCardOnScreen();
  return card ? (
    <Running card={card} named={here?.incidentId !== card.incidentId} leads={props.leads ?? false} />
  ) : null;
}
