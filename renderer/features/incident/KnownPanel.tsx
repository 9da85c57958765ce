import { type Ask, askedName } from '../../../shared/ask/asks.ts';
import type { BriefItem } from '../../../shared/brief/brief.ts';
import type { BriefColumn } from '../../../shared/brief/events.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { LineOrigin } from '../../ui/LineOrigin.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TakeAnswer } from '../../ui/TakeAnswer.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './KnownPanel.module.css';

const KIND = {
  known: { word: 'known', tone: 'calm' },
  notKnown: { word: 'not known', tone: 'warn' },
  doing: { word: 'doing', tone: 'plain' },
  need: { word: 'need', tone: 'plain' },
} as const satisfies Record<BriefColumn, { readonly word: string; readonly tone: 'calm' | 'warn' | 'plain' }>;

const ORDER: readonly BriefColumn[] = ['known', 'notKnown', 'doing', 'need'];

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

/** How long an answer that nobody took into the brief is offered here. */
const FRESH_MS = 15 * MINUTE_MS;

type Answered = { readonly ask: Ask; readonly answer: string };

/** As many of them as have room above what is known. */
const FRESH_SHOWN = 3;

/** The answers that came just now and of which nothing is in the brief, the newest first. */
function useFreshAnswers(): readonly Answered[] {
  const { asks, brief } = useView().state;
  const now = useViewNow();
  const taken = brief.items.map((item) => item.askId);
  return asks
    .flatMap((ask) => (ask.end?.kind === 'answered' ? [{ ask, answer: ask.end.text, at: ask.end.at }] : []))
    .filter(({ ask, at }) => !taken.includes(ask.askId) && now - at <= FRESH_MS)
    .toSorted((one, other) => other.at - one.at)
    .slice(0, FRESH_SHOWN);
}

/** An answer that is not in the brief yet: it goes there from any stage. */
function FreshAnswer({ ask, answer }: Answered) {
  const { people } = useView();
  return (
    <li className={classes.row}>
      <Chip tone="act">answer</Chip> <UserText className={classes.text}>{answer}</UserText>{' '}
      <span className={classes.origin}>
        <Name>{askedName(ask, people)}</Name>
      </span>
      <TakeAnswer ask={ask} answer={answer} />
    </li>
  );
}

/** What is known, not known, being done and needed: the brief, always in sight. `offers`: also what is not in it yet. */
export function KnownPanel(props: { readonly offers: boolean }) {
  const { items } = useView().state.brief;
  const fresh = useFreshAnswers();
  const offered = props.offers ? fresh : [];
  const standing = items.filter((item) => item.struck === null);
  const struck = items.filter((item) => item.struck !== null);
  const sorted = ORDER.flatMap((column) => standing.filter((item) => item.column === column));
  return (
    <Panel title="What we know" aside={standing.length === 1 ? '1 line' : `${standing.length} lines`}>
      {items.length === 0 ? (
        <Empty>Nothing is written down yet. Open Brief above and add what is known and what is not.</Empty>
      ) : null}
      {items.length === 0 && offered.length === 0 ? null : (
        <Rows>
          {offered.map(({ ask, answer }) => (
            <FreshAnswer key={ask.askId} ask={ask} answer={answer} />
          ))}
          {[...sorted, ...struck].map((item) => (
            <KnownRow key={item.itemId} item={item} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
