import type { BriefItem } from '../../../shared/brief/brief.ts';
import type { BriefColumn } from '../../../shared/brief/events.ts';
import { useView } from '../../bridge/view.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { LineOrigin } from '../../ui/LineOrigin.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
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

/** What is known, not known, being done and needed: the brief, always in sight. */
export function KnownPanel() {
  const { items } = useView().state.brief;
  const standing = items.filter((item) => item.struck === null);
  const struck = items.filter((item) => item.struck !== null);
  const sorted = ORDER.flatMap((column) => standing.filter((item) => item.column === column));
  return (
    <Panel title="What we know" aside={standing.length === 1 ? '1 line' : `${standing.length} lines`}>
      {items.length === 0 ? (
        <Empty>Nothing is written down yet. Open Brief above and add what is known and what is not.</Empty>
      ) : (
        <Rows>
          {[...sorted, ...struck].map((item) => (
            <KnownRow key={item.itemId} item={item} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
