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

/** The newest answer, if it came just now and nothing of it is in the brief. */
function useFreshAnswer(): Answered | null {
  const { asks, brief } = useView().state;
  const now = useViewNow();
  const taken = brief.items.map((item) => item.askId);
  const ask = asks.findLast(({ askId, end }) => end?.kind === 'answered' && !taken.includes(askId));
  if (ask?.end?.kind !== 'answered' || now - ask.end.at > FRESH_MS) return null;
  return { ask, answer: ask.end.text };
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
  const fresh = useFreshAnswer();
  const offered = props.offers ? fresh : null;
  const standing = items.filter((item) => item.struck === null);
  const struck = items.filter((item) => item.struck !== null);
  const sorted = ORDER.flatMap((column) => standing.filter((item) => item.column === column));
  return (
    <Panel title="What we know" aside={standing.length === 1 ? '1 line' : `${standing.length} lines`}>
      {items.length === 0 ? (
        <Empty>Nothing is written down yet. Open Brief above and add what is known and what is not.</Empty>
      ) : null}
      {items.length === 0 && !offered ? null : (
        <Rows>
          {offered ? <FreshAnswer {...offered} /> : null}
          {[...sorted, ...struck].map((item) => (
            <KnownRow key={item.itemId} item={item} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
