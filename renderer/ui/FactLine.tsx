import { factTimes, standingSince } from '../../shared/fact/fact-times.ts';
import { FACT_LABEL, type Fact, lastTelling, toldLast } from '../../shared/fact/facts.ts';
import { gradeText } from '../../shared/fact/grade.ts';
import { actorName } from '../../shared/people/people.ts';
import { saidText, sourceClause, toldText } from '../../shared/projection/report-facts.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Chip } from './Chip.tsx';
import classes from './Fact.module.css';
import { LineOrigin } from './LineOrigin.tsx';
import { Name } from './Name.tsx';
import { UserText } from './UserText.tsx';

export const FACT_TONE = { confirmed: 'calm', claimed: 'warn', denied: 'warn', withdrawn: 'over' } as const;

/** Where a fact comes from, how far it is trusted, its two times, and by whose word it stands as it does. */
export function FactOrigin(props: { readonly fact: Fact; readonly short?: boolean }) {
  const { fact, short } = props;
  const { state, people } = useView();
  const now = useViewNow();
  const grade = toldLast(fact, 'grade');
  const told = toldText(fact);
  const last = lastTelling(fact);
  const since = standingSince(fact, state.zone, now);
  const answered =
    fact.askId === null || toldLast(fact, 'source') !== null
      ? null
      : { askId: fact.askId, at: fact.first.at, by: fact.first.by };
  return (
    <span className={classes.origin}>
      {answered ? <LineOrigin item={answered} /> : <Name>{sourceClause(state, fact, people)}</Name>}
      {saidText(state, fact, now)}
      {grade ? ` · ${short ? `${grade.source}${grade.information}` : gradeText(grade)}` : ''}
      {told === '' || short ? null : (
        <>
          {' · '}
          <Name>{told}</Name>
        </>
      )}{' '}
      · {factTimes(fact, state.zone, now)} · {`${since === '' ? FACT_LABEL[fact.status] : since} by `}
      <Name>{actorName(people, last.by)}</Name>
      {last.reason === null ? null : (
        <>
          : <UserText>{last.reason}</UserText>
        </>
      )}
    </span>
  );
}

/** How a fact stands, in a word. */
export function FactWord({ fact }: { readonly fact: Fact }) {
  const word = fact.replacedBy === null ? FACT_LABEL[fact.status] : 'put otherwise';
  return <Chip tone={fact.replacedBy === null ? FACT_TONE[fact.status] : 'plain'}>{word}</Chip>;
}

/** A fact with how it stands. `bare`: how it stands is clear from where it is. */
export function FactLine(props: { readonly fact: Fact; readonly bare?: boolean; readonly short?: boolean }) {
  const { fact, bare, short } = props;
  return (
    <div className={classes.fact} data-gone={fact.status === 'withdrawn' || undefined}>
      <span className={classes.head}>
        {bare ? null : <FactWord fact={fact} />}
        <UserText className={classes.text}>{fact.text}</UserText>
      </span>
      <FactOrigin fact={fact} short={short ?? false} />
    </div>
  );
}
