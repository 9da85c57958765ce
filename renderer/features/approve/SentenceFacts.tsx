import { type ReactNode, useMemo } from 'react';
import { type ToldLine, toldLines } from '../../../shared/brief/brief.ts';
import { type Fact, lastTelling } from '../../../shared/fact/facts.ts';
import { type Stands, standingOf } from '../../../shared/fact/held-until.ts';
import { authorsOf } from '../../../shared/incident/approved-words.ts';
import { sourceClause, standsBy } from '../../../shared/projection/fact-standing.ts';
import { leansOf } from '../../../shared/projection/leans.ts';
import type { SaidAs } from '../../../shared/sentence/events.ts';
import { FRAME_LINE_LABEL, type FrameLine } from '../../../shared/sentence/frame-lines.ts';
import { SAID_AS_LABEL } from '../../../shared/sentence/links.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FactOrigin, StandingChip } from '../../ui/FactLine.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { ToldLines } from '../../ui/ToldLines.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { ShakenCard } from './ShakenCard.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

/** Every sentence of the words to sign once, with what it is said on. */
function useSentences({ revision }: Standing) {
  const { state } = useView();
  return useMemo(() => leansOf(state, revision), [state, revision]);
}

/** Which of the words to sign lean on what is not confirmed now. */
export function ShakenWords(props: { readonly standing: Standing }) {
  const { rows } = useSentences(props.standing);
  const told = rows.map(({ number, where, text, shaken }) => ({
    ...{ number, where, text },
    facts: shaken.map((fact) => ({
      ...{ key: fact.factId, ...standingOf(fact), text: fact.text },
      origin: <FactOrigin fact={fact} short />,
    })),
  }));
  return <ShakenCard rows={told} />;
}

/** A sentence with what it is said on, wherever it was read: in the room, or in a packet. */
export type SentenceRow = {
  readonly number: number;
  readonly where: string;
  readonly text: string;
  readonly as: SaidAs | null;
  readonly facts: readonly (Stands & {
    readonly text: string;
    /** By whose word it stands so, and from what source; not there where that is not known here. */
    readonly by?: ReactNode;
  })[];
  readonly unknowns: readonly ToldLine[];
  readonly frame: FrameLine | null;
};

function Said({ as, facts, unknowns }: SentenceRow) {
  if (as === null) return <Chip tone="warn">on nothing</Chip>;
  if (as !== 'facts') return <ToldLines word={SAID_AS_LABEL[as].toLowerCase()} lines={unknowns} />;
  return facts.map((fact) => (
    <span key={fact.text}>
      <StandingChip {...fact} /> <UserText>{fact.text}</UserText>{' '}
      {fact.by === undefined ? null : <span className={classes.fine}>{fact.by} </span>}
    </span>
  ));
}

function OneSentence({ row, said }: { readonly row: SentenceRow; readonly said: ReactNode }) {
  const { number, where, text } = row;
  return (
    <li>
      <strong>{number}</strong> <span className={classes.fine}>{where}</span> <UserText>{text}</UserText>
      <div>{said}</div>
    </li>
  );
}

/** A line that is no sentence of what happened, as long as nobody said what it is said on. */
const needsNone = ({ as, frame }: SentenceRow): boolean => as === null && frame !== null;

/** On nothing, or on what is not confirmed: the sentences that whoever signs answers for without a fact. */
const isWeak = ({ as, facts }: SentenceRow): boolean =>
  as === null || facts.some(({ status }) => status !== 'confirmed');

/** The lines that need no fact, folded to one: what kinds they are of, and each on request. */
function FrameLines({ rows }: { readonly rows: readonly SentenceRow[] }) {
  if (rows.length === 0) return null;
  const label = ({ frame }: SentenceRow) => (frame === null ? '' : FRAME_LINE_LABEL[frame]);
  const kinds = [...new Set(rows.map(label))].join(', ');
  return (
    <details className={classes.frame}>
      <summary>
        {rows.length === 1 ? 'One line needs no fact' : `${rows.length} lines need no fact`}: {kinds}
      </summary>
      <Rows>
        {rows.map((row) => (
          <OneSentence key={row.text} row={row} said={<span className={classes.fine}>{label(row)}</span>} />
        ))}
      </Rows>
    </details>
  );
}

/** Why the numbers of the list jump. */
const NUMBERS =
  'Each number is the one at the sentence in the words. What leans on nothing, or on what is not confirmed, comes first; lines that need no fact stand below; a sentence of several texts stands here once.';

/** Sentence by sentence, what words are said on: first those on nothing or on what is not confirmed. */
export function SentenceRows(props: {
  readonly rows: readonly SentenceRow[];
  readonly count: { readonly all: number; readonly open: number };
}) {
  const { rows, count } = props;
  const sentences = rows.filter((one) => !needsNone(one));
  const aside = count.open === 0 ? 'every sentence' : `${count.open} of ${count.all} on nothing`;
  return (
    <Panel title="What each sentence leans on" aside={aside}>
      {count.all > 0 && count.open === count.all ? (
        <Empty>Nobody has said what these sentences lean on.</Empty>
      ) : (
        <>
          <p className={classes.fine}>{NUMBERS}</p>
          <Rows>
            {[...sentences.filter(isWeak), ...sentences.filter((one) => !isWeak(one))].map((row) => (
              <OneSentence key={row.text} row={row} said={<Said {...row} />} />
            ))}
          </Rows>
          <FrameLines rows={rows.filter(needsNone)} />
        </>
      )}
    </Panel>
  );
}

/** By whose word a fact stands as it does, and from what source; said where that is whoever wrote the words. */
function By(props: { readonly fact: Fact; readonly isWriter: boolean }) {
  const { fact, isWriter } = props;
  const { state, people } = useView();
  const told = { state, people, now: useViewNow() };
  const source = sourceClause(told, fact);
  return (
    <>
      <Name>{`${standsBy(told, fact).by}${source === '' ? '' : `; ${source}`}`}</Name>
      {isWriter ? (
        <>
          {' · '}
          <ToneText tone="warn">who wrote these words, too</ToneText>
        </>
      ) : null}
    </>
  );
}

/** Sentence by sentence, what the words to sign are said on. */
export function SentenceFacts(props: { readonly standing: Standing }) {
  const { state } = useView();
  const { rows, count } = useSentences(props.standing);
  const { statement, revision } = props.standing;
  const writers = new Set([...authorsOf(state, statement.statementId), revision.by]);
  const told = rows.map(({ mark, unknowns, facts, ...one }) => ({
    ...{ ...one, as: mark?.as ?? null },
    facts: facts.map((fact) => ({
      ...{ ...standingOf(fact), text: fact.text },
      by: <By fact={fact} isWriter={writers.has(lastTelling(fact).by)} />,
    })),
    unknowns: toldLines(unknowns),
  }));
  return <SentenceRows rows={told} count={count} />;
}
