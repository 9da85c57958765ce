import { askedName } from '../../../shared/ask/asks.ts';
import type { BriefItem, OwnColumn } from '../../../shared/brief/brief.ts';
import type { FactStatus } from '../../../shared/fact/events.ts';
import type { Fact } from '../../../shared/fact/facts.ts';
import { type UntakenAnswer, untakenAnswers } from '../../../shared/incident/untaken-answers.ts';
import { useView } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FactOrigin, FactWord } from '../../ui/FactLine.tsx';
import { LineOrigin } from '../../ui/LineOrigin.tsx';
import { LookThrough } from '../../ui/LookThrough.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TakeAnswer } from '../../ui/TakeAnswer.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { WithdrawButton } from '../../ui/WithdrawFact.tsx';
import classes from './KnownPanel.module.css';

const KIND = {
  notKnown: { word: 'not known', tone: 'warn' },
  doing: { word: 'doing', tone: 'plain' },
  need: { word: 'need', tone: 'plain' },
} as const satisfies Record<OwnColumn, { readonly word: string; readonly tone: 'warn' | 'plain' }>;

const ORDER: readonly OwnColumn[] = ['notKnown', 'doing', 'need'];
const FACTS: readonly FactStatus[] = ['confirmed', 'claimed', 'denied'];

function KnownRow(props: { readonly item: BriefItem }) {
  const { column, text, struck } = props.item;
  const { word, tone } = KIND[column];
  return (
    <li className={classes.row} data-struck={struck !== null || undefined}>
      {struck ? <Chip>struck</Chip> : <Chip tone={tone}>{word}</Chip>}{' '}
      <UserText className={classes.text}>{text}</UserText>{' '}
      <span className={classes.origin}>
        {struck ? <UserText>{struck.reason}</UserText> : <LineOrigin item={props.item} />}
      </span>
    </li>
  );
}

/** A fact: what is confirmed is known, the others say how they stand. */
function FactRow(props: { readonly fact: Fact; readonly deeds: boolean }) {
  const { fact } = props;
  const { status, text } = fact;
  return (
    <li className={classes.row} data-struck={status === 'withdrawn' || undefined}>
      {status === 'confirmed' ? <Chip tone="calm">known</Chip> : <FactWord fact={fact} />}{' '}
      <UserText className={classes.text}>{text}</UserText> <FactOrigin fact={fact} short />{' '}
      {props.deeds ? (
        <div className={classes.deed}>
          {status === 'withdrawn' ? <LookThrough fact={fact} /> : <WithdrawButton fact={fact} />}
        </div>
      ) : null}
    </li>
  );
}

/** An answer that is not in the brief yet, or only a part of it: it goes there from any stage. */
function Untaken({ ask, answer, isPart }: UntakenAnswer) {
  const { people } = useView();
  return (
    <li className={classes.row}>
      <Chip tone="act">{isPart ? 'partly taken' : 'answer'}</Chip>{' '}
      <UserText className={classes.text}>{answer}</UserText>{' '}
      <span className={classes.origin}>
        <Name>{askedName(ask, people)}</Name>
      </span>
      <TakeAnswer ask={ask} answer={answer} isPart={isPart} />
    </li>
  );
}

function notTaken(untaken: readonly UntakenAnswer[]): string {
  const parts = untaken.filter(({ isPart }) => isPart).length;
  const whole = untaken.length - parts;
  const told = (count: number, how: string) =>
    count === 0 ? '' : ` · ${count} ${count === 1 ? 'answer' : 'answers'} ${how}`;
  return `${told(whole, 'not taken')}${told(parts, 'partly taken')}`;
}

/** What is known, not known, being done and needed: the brief, always in sight. `offers`: also what is not in it yet, and what can be done. */
export function KnownPanel(props: { readonly offers: boolean }) {
  const { state } = useView();
  const { brief, facts } = state;
  const { items } = brief;
  const untaken = untakenAnswers(state);
  const offered = props.offers ? untaken : [];
  const standing = items.filter((item) => item.struck === null);
  const struck = items.filter((item) => item.struck !== null);
  const held = FACTS.flatMap((status) => facts.filter((fact) => fact.status === status));
  const gone = facts.filter(({ status }) => status === 'withdrawn');
  const lines = standing.length + held.length;
  const known = held.filter(({ status }) => status === 'confirmed').length;
  const nothing = items.length + facts.length === 0;
  const sorted = ORDER.flatMap((column) => standing.filter((item) => item.column === column));
  return (
    <Panel
      title="What we know"
      aside={`${known} known of ${lines === 1 ? '1 line' : `${lines} lines`}${notTaken(untaken)}`}
    >
      {nothing ? (
        <Empty>Nothing is written down yet. What is known and what is not is added in Brief.</Empty>
      ) : null}
      {nothing && offered.length === 0 ? null : (
        <Rows>
          {offered.map((one) => (
            <Untaken key={one.ask.askId} {...one} />
          ))}
          {held.map((fact) => (
            <FactRow key={fact.factId} fact={fact} deeds={props.offers} />
          ))}
          {[...sorted, ...struck].map((item) => (
            <KnownRow key={item.itemId} item={item} />
          ))}
          {gone.map((fact) => (
            <FactRow key={fact.factId} fact={fact} deeds={props.offers} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
