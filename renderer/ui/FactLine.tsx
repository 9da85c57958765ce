import { factTimes, learntText } from '../../shared/fact/fact-times.ts';
import { type Fact, lastTelling, type Telling } from '../../shared/fact/facts.ts';
import { gradeText } from '../../shared/fact/grade.ts';
import { type Stands, standingOf, standingWord } from '../../shared/fact/held-until.ts';
import { sourceClause, standsBy, toldText } from '../../shared/projection/fact-standing.ts';
import { useView, useViewNow } from '../bridge/view.tsx';
import { Chip } from './Chip.tsx';
import classes from './Fact.module.css';
import { LineOrigin } from './LineOrigin.tsx';
import { Name } from './Name.tsx';
import { UserText } from './UserText.tsx';

export const FACT_TONE = { confirmed: 'calm', claimed: 'warn', denied: 'warn', withdrawn: 'over' } as const;

type Entry = { readonly fact: Fact; readonly entry: Telling; readonly short: boolean };

/** What an entry says of its source: whose answer it is, who is named, or nothing where its own words name it. */
function Source({ fact, entry }: Omit<Entry, 'short'>) {
  const { state, people } = useView();
  const clause = sourceClause({ state, people, now: useViewNow() }, fact, entry);
  if (clause === '') return null;
  const { askId } = fact;
  const isAnswer = askId !== null && entry === fact.first && entry.source === null;
  return (
    <>{isAnswer ? <LineOrigin item={{ askId, at: entry.at, by: entry.by }} /> : <Name>{clause}</Name>} · </>
  );
}

/** One entry about a fact: its own source, how far that is trusted, its times, and by whose word the fact stands so. */
function EntryOrigin({ fact, entry, short }: Entry) {
  const { state, people } = useView();
  const now = useViewNow();
  const { grade } = entry;
  const told = short ? '' : toldText(entry);
  const { by, reason } = standsBy({ state, people, now }, fact, entry);
  const on = { zone: state.zone, now };
  const times = entry === lastTelling(fact) ? factTimes(fact, entry, on) : learntText(entry, on);
  return (
    <>
      <Source fact={fact} entry={entry} />
      {grade ? `${short ? `${grade.source}${grade.information}` : gradeText(grade)} · ` : ''}
      {told === '' ? null : (
        <>
          <Name>{told}</Name> ·{' '}
        </>
      )}
      {times} · <Name>{by}</Name>
      {reason === null ? null : (
        <>
          : <UserText>{reason}</UserText>
        </>
      )}
    </>
  );
}

/** How a fact stands now, on what and since when; and where something else was said before, what the first was, with its own source. */
export function FactOrigin(props: { readonly fact: Fact; readonly short?: boolean }) {
  const { fact, short = false } = props;
  const last = lastTelling(fact);
  return (
    <span className={classes.origin}>
      <EntryOrigin fact={fact} entry={last} short={short} />
      {last === fact.first ? null : (
        <>
          {' · first: '}
          <EntryOrigin fact={fact} entry={fact.first} short={short} />
        </>
      )}
    </span>
  );
}

function toneOf({ status, heldUntil, otherwise }: Stands) {
  if (heldUntil !== undefined) return 'warn';
  return otherwise ? 'plain' : FACT_TONE[status];
}

/** How something stands, in a word, wherever it was read: in the room, or in a packet. */
export function StandingChip(props: Stands) {
  return <Chip tone={toneOf(props)}>{standingWord(props)}</Chip>;
}

/** How a fact stands, in a word. */
export function FactWord({ fact }: { readonly fact: Fact }) {
  return <StandingChip {...standingOf(fact)} />;
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
