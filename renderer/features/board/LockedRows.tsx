import { useId } from 'react';
import type { AskedSeat } from '../../../shared/incident/clock-state.ts';
import { ROLE_LABEL } from '../../../shared/playbook/roles.ts';
import { SEVERITY_LABEL, STAGE_LABEL, STAGES, type Stage } from '../../../shared/playbook/stages.ts';
import { cardLead } from '../../../shared/projection/board.ts';
import { lateText } from '../../../shared/projection/late-text.ts';
import type { LockedCard, Mark } from '../../../shared/projection/locked-card.ts';
import { momentText } from '../../../shared/time-text.ts';
import { whatPassed } from '../../bridge/threshold-lines.ts';
import { useNow } from '../../bridge/use-now.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Label } from '../../ui/Label.tsx';
import { firstWordsClock, promiseClock, type RowClock, stageClock } from './board-rows.ts';
import classes from './LockedRows.module.css';

/** At most so many marks are told one by one: the newest say enough. */
const MOST_MARKS = 4;

const DECIDED = { approved: 'approved', rejected: 'rejected' } as const satisfies Record<
  NonNullable<AskedSeat['decided']>,
  string
>;

/** The six stages in a line: the live one is wide and carries its clock. */
function Stages(props: { readonly card: LockedCard; readonly now: number }) {
  const { card, now } = props;
  const clock = stageClock(card, now);
  const live = STAGES.indexOf(card.phase as Stage);
  return (
    <ol className={classes.stages}>
      {STAGES.map((stage, at) =>
        at === live ? (
          <li key={stage} className={classes.stage} data-kind="live" aria-current="step">
            <span className={classes.name}>{STAGE_LABEL[stage]}</span>
            {clock ? (
              <span className={classes.counting}>
                <Clock
                  text={clock.text}
                  tone={clock.tone}
                  size="large"
                  label={`${STAGE_LABEL[stage]} stage`}
                />
                <span className={classes.words}>{clock.words}</span>
              </span>
            ) : (
              <span className={classes.words}>no clock runs</span>
            )}
          </li>
        ) : (
          <li key={stage} className={classes.stage} data-kind={at < live ? 'past' : 'future'}>
            <span className={classes.name}>{STAGE_LABEL[stage]}</span>
            <span className={classes.words}>{at < live ? 'done' : 'to come'}</span>
          </li>
        ),
      )}
    </ol>
  );
}

function OtherClock(props: { readonly label: string; readonly clock: RowClock; readonly until?: string }) {
  const { label, clock, until = '' } = props;
  return (
    <div className={classes.other}>
      <Label>{label}</Label>
      <Clock text={clock.text} tone={clock.tone} size="medium" label={label} />
      <span className={classes.words}>
        {clock.words} {until}
      </span>
    </div>
  );
}

function seatText({ label, decided }: AskedSeat): string {
  return `${label}: ${decided === null ? 'waiting' : DECIDED[decided]}`;
}

function Fact(props: { readonly label: string; readonly children: string }) {
  return (
    <div className={classes.fact}>
      <Label as="dt">{props.label}</Label>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Who is where, by roles: names are locked. */
function Seats({ card }: { readonly card: LockedCard }) {
  const roles = card.seats.map((role) => ROLE_LABEL[role]);
  return (
    <dl className={classes.facts}>
      <Fact label="In the room">{roles.length === 0 ? 'Nobody is marked as present' : roles.join(', ')}</Fact>
      {card.asked.length === 0 ? null : <Fact label="Signers">{card.asked.map(seatText).join(' · ')}</Fact>}
    </dl>
  );
}

function markText(mark: Mark, now: number, zone: string): string {
  const late = lateText(mark.data, now, zone);
  const due = mark.type === 'promise.missed' ? '' : ` since ${momentText(mark.data.dueAt, now, zone)}`;
  return `${whatPassed(mark, null)}${due}${late === null ? '' : `, ${late}`}.`;
}

/** What passed and waits to be written into the log. */
function Marks(props: { readonly marks: readonly Mark[]; readonly now: number; readonly zone: string }) {
  const { marks, now, zone } = props;
  const heading = useId();
  if (marks.length === 0) return null;
  return (
    <div className={classes.marks}>
      <Label as="h3" id={heading}>
        Passed, and in the log once the room is open
      </Label>
      <ul aria-labelledby={heading}>
        {marks
          .slice(-MOST_MARKS)
          .toReversed()
          .map((mark) => (
            <li
              key={`${mark.type} ${mark.data.dueAt}`}
              data-tone={mark.type === 'stage.warned' ? 'warn' : 'over'}
            >
              {markText(mark, now, zone)}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Incident(props: { readonly card: LockedCard; readonly zone: string }) {
  const { card, zone } = props;
  const now = useNow();
  const heading = useId();
  const word = promiseClock(card, now);
  const until = card.nextWordDueAt === null ? '' : momentText(card.nextWordDueAt, now, zone);
  const lead = cardLead(card, now);
  return (
    <section
      className={classes.incident}
      aria-labelledby={heading}
      data-tone={lead.clock.tone}
      data-drill={card.drill || undefined}
    >
      <header className={classes.head}>
        <Chip tone={card.drill ? 'drill' : 'over'} filled>
          {card.drill ? 'DRILL' : 'LIVE'}
        </Chip>
        <h2 className={classes.title} id={heading}>
          {card.playbookTitle}
        </h2>
        <Chip tone={card.severity === 'S1' ? 'over' : 'plain'}>
          {card.severity} {SEVERITY_LABEL[card.severity]}
        </Chip>
        <span className={classes.about}>
          {`Incident ${card.number} · opened ${momentText(card.openedAt, now, zone)}`}
        </span>
      </header>
      <div className={classes.clocks}>
        <Stages card={card} now={now} />
        <OtherClock label="First words" clock={firstWordsClock(card, now)} />
        {word ? <OtherClock label="Next word" clock={word} until={until} /> : null}
      </div>
      <div className={classes.below}>
        <Seats card={card} />
        <Marks marks={card.marks} now={now} zone={zone} />
      </div>
    </section>
  );
}

/** What runs behind the lock: every incident with its clocks, live before drill. It names nobody and quotes nothing. */
export function LockedRows(props: { readonly cards: readonly LockedCard[]; readonly zone: string }) {
  return props.cards.map((card) => <Incident key={card.incidentId} card={card} zone={props.zone} />);
}
