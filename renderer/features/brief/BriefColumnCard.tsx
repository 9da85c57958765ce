import { BRIEF_COLUMN_LABEL, type BriefItem, type OwnColumn } from '../../../shared/brief/brief.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { LineOrigin } from '../../ui/LineOrigin.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './brief.module.css';
import { NewLine, useLine } from './NewLine.tsx';

const HINT = {
  notKnown: 'What we cannot say yet',
  doing: 'Being done, by whom',
  need: 'Needed, from whom',
} as const satisfies Record<OwnColumn, string>;

function Item(props: { readonly item: BriefItem }) {
  const readOnly = useReadOnly();
  const { itemId, text, struck } = props.item;
  return (
    <li className={classes.item} data-struck={struck !== null || undefined}>
      <UserText className={classes.itemText}>{text}</UserText>
      <span className={classes.origin}>
        <LineOrigin item={props.item} />
        {struck ? ` · struck: ${struck.reason}` : ''}
      </span>
      {struck || readOnly ? null : (
        <ReasonButton
          quiet
          size="compact-xs"
          label={`Strike: ${text}`}
          title="Strike this line"
          explanation={`“${text}” stays in the log, struck through, with your reason.`}
          question="Why does it no longer hold?"
          confirm="Strike it"
          toCommand={(reason) => ({ type: 'brief.strike', itemId, reason })}
        >
          Strike…
        </ReasonButton>
      )}
    </li>
  );
}

function AddLine(props: { readonly column: OwnColumn }) {
  const { column } = props;
  const line = useLine(column);
  return (
    <NewLine
      line={line}
      label={BRIEF_COLUMN_LABEL[column]}
      hint={HINT[column]}
      command={{ type: 'brief.add', column, text: line.text }}
    />
  );
}

/** One column of the brief. A line is never edited: it is struck with a reason, and a new one is added. */
export function BriefColumnCard(props: { readonly column: OwnColumn }) {
  const { column } = props;
  const items = useView().state.brief.items.filter((item) => item.column === column);
  return (
    <Card title={BRIEF_COLUMN_LABEL[column]} aside={items.filter((item) => item.struck === null).length}>
      {items.length === 0 ? (
        <Empty>{HINT[column]}.</Empty>
      ) : (
        <Rows label={BRIEF_COLUMN_LABEL[column]}>
          {items.map((item) => (
            <Item key={item.itemId} item={item} />
          ))}
        </Rows>
      )}
      <div className={classes.add}>
        <AddLine column={column} />
      </div>
    </Card>
  );
}
