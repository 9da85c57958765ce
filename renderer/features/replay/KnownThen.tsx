import { factTimes, standingSince } from '../../../shared/fact/fact-times.ts';
import type { Fact } from '../../../shared/fact/facts.ts';
import { actorName } from '../../../shared/people/people.ts';
import type { FactEntry } from '../../../shared/projection/fact-entries.ts';
import { saidOf, sourceText } from '../../../shared/projection/fact-standing.ts';
import { heldBack, knownThenText, ordered, timeOn } from '../../../shared/projection/known-then.ts';
import { momentText, spanWords } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FactWord, StandingChip } from '../../ui/FactLine.tsx';
import { LongRows } from '../../ui/LongRows.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './KnownThen.module.css';
import type { Sight } from './use-sight.ts';

function KnownRow(props: { readonly fact: Fact }) {
  const { fact } = props;
  const { state, people } = useView();
  const { zone } = state;
  const now = useViewNow();
  const since = standingSince(fact, zone, now);
  return (
    <>
      <FactWord fact={fact} />{' '}
      <UserText className={fact.status === 'withdrawn' ? classes.gone : classes.text}>{fact.text}</UserText>
      <span className={classes.times}>
        {saidOf(state, fact, fact.first) ? `${sourceText({ state, people, now }, fact)} · ` : ''}
        {factTimes(fact, fact.first, { zone, now })}
        {since === '' ? '' : ` · ${since}`}
      </span>
    </>
  );
}

/** The place of something that had happened by then and that nobody knew: only that it is there. */
function HiddenRow(props: { readonly at: number; readonly why: string }) {
  const { zone } = useView().state;
  const now = useViewNow();
  return (
    <span className={classes.hidden}>
      <Chip>hidden</Chip> had happened {momentText(props.at, now, zone)}, {props.why}
    </span>
  );
}

type Placed = {
  readonly at: number;
  readonly fact: Fact | null;
  readonly id: string;
  /** Why its words are not shown; nothing where they are. */
  readonly why?: string;
};

/** What is known in its order; by when it happened, with the places of what nobody knew yet. */
function placed({ axis, known, revealed }: Sight, now: number, name: string): readonly Placed[] {
  const facts = ordered(known.facts, axis).map((fact): Placed => {
    return { at: timeOn(axis, fact) ?? Number.POSITIVE_INFINITY, fact, id: fact.factId };
  });
  if (axis === 'learnt') return facts;
  const hidden = (entries: readonly FactEntry[], why: string): readonly Placed[] =>
    entries.flatMap(({ isNew, happenedAt, position }) =>
      isNew && happenedAt !== null && happenedAt <= now
        ? [{ at: happenedAt, fact: null, id: `hidden-${position}`, why }]
        : [],
    );
  const later = hidden(known.later.slice(revealed), 'learnt later');
  return [...facts, ...hidden(known.unseen, `not seen by ${name} by then`), ...later].toSorted(
    (one, other) => (one.at === other.at ? 0 : one.at - other.at),
  );
}

function held({ known, revealed }: Sight, now: number, name: string): readonly string[] {
  const { happened, learnt } = heldBack(known.later.slice(revealed), now);
  const unseen = known.unseen.length;
  const entries = (number: number) => (number === 1 ? '1 entry' : `${number} entries`);
  return [
    unseen > 0
      ? `${entries(unseen)} about facts had been written down by then, and not seen by ${name} as far as the log says.`
      : '',
    happened > 0
      ? `${happened === 1 ? '1 fact' : `${happened} facts`} had happened before this instant and became known later.`
      : '',
    learnt > 0 ? `${entries(learnt)} had been learnt by somebody before, and written down later.` : '',
  ].filter((line) => line !== '');
}

/** A line of the list: a place on the axis, or what the brief said was not known. */
type Line = Placed | { readonly id: string; readonly unknown: string };

function lineOf(line: Line) {
  if ('unknown' in line)
    return (
      <>
        <Chip tone="warn">not known</Chip> <UserText className={classes.text}>{line.unknown}</UserText>
      </>
    );
  return line.fact ? <KnownRow fact={line.fact} /> : <HiddenRow at={line.at} why={line.why ?? ''} />;
}

/** The facts as they stood, in the order of the axis, and in a line how much had happened that nobody knew. */
export function KnownThenPanel(props: { readonly sight: Sight }) {
  const { sight } = props;
  const { unknowns } = sight.known;
  const { people } = useView();
  const now = useViewNow();
  const name = sight.seenBy === null ? 'the room' : actorName(people, sight.seenBy);
  const open = unknowns.map(({ itemId, text }): Line => ({ id: itemId, unknown: text }));
  const rows: readonly Line[] = [...placed(sight, now, name), ...open];
  return (
    <Panel title="Known then" aside={knownThenText(sight.known)}>
      {rows.length === 0 ? <Empty>Nothing was known yet, as far as the log says.</Empty> : null}
      <LongRows label="Known then" rows={rows} keyOf={({ id }) => id} render={lineOf} />
      {held(sight, now, name).map((line) => (
        <p key={line} className={classes.held}>
          {line}
        </p>
      ))}
    </Panel>
  );
}

function RevealedRow(props: { readonly entry: FactEntry }) {
  const { telling, text, madeWay } = props.entry;
  const { zone } = useView().state;
  const now = useViewNow();
  const after =
    telling.learntAt > now
      ? `, ${spanWords(now, telling.learntAt)} after this instant`
      : ', before this instant';
  return (
    <li>
      <StandingChip status={telling.to} heldUntil={telling.heldUntil} otherwise={madeWay || undefined} />{' '}
      <UserText className={classes.text}>{text}</UserText>
      <span className={classes.times}>
        learnt {momentText(telling.learntAt, now, zone)}
        {after} · written down {momentText(telling.at, now, zone)}
      </span>
    </li>
  );
}

/** What was revealed of what came later, plainly apart from what was known. */
export function RevealedPanel(props: { readonly sight: Sight }) {
  const { known, revealed } = props.sight;
  if (revealed === 0) return null;
  const left = known.later.length - revealed;
  return (
    <div className={classes.later}>
      <Panel title="Learnt later" aside={left === 0 ? 'all revealed' : `${left} still hidden`}>
        <Rows label="Learnt later">
          {known.later.slice(0, revealed).map((entry) => (
            <RevealedRow key={`${entry.position}-${entry.factId}`} entry={entry} />
          ))}
        </Rows>
      </Panel>
    </div>
  );
}
