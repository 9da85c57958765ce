import { Button, NativeSelect } from '@mantine/core';
import { memo, useState } from 'react';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { actorName } from '../../../shared/people/people.ts';
import type { Revision, Statement } from '../../../shared/statement/statements.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { PublicWords } from '../../ui/PublicWords.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { WordFacts } from '../../ui/WordFacts.tsx';
import classes from './RevisionsCard.module.css';

/** The newest are what somebody looks for; a long day leaves hundreds. */
const MOST_SHOWN = 20;

const RevisionRow = memo(function RevisionRow(props: {
  readonly revision: Revision;
  readonly name: string;
  readonly now: number;
}) {
  const { revision, name, now } = props;
  const { state, people } = useView();
  return (
    <li className={classes.row}>
      <strong className={classes.name}>{name}</strong>
      <Name>{actorName(people, revision.by)}</Name>
      <TimeOfDay at={revision.at} zone={state.zone} against={now} />
      <WordFacts text={revision.text} />
    </li>
  );
});

/** The minute of the screen: a row says the date of another day, and need not be drawn at each tick. */
function useMinute(): number {
  const now = useViewNow();
  return now - (now % MINUTE_MS);
}

function Comparison(props: { readonly statement: Statement }) {
  const { revisions, number } = props.statement;
  const [fromId, setFrom] = useState<string | null>(null);
  const [toId, setTo] = useState<string | null>(null);
  const to = revisions.find((one) => one.revisionId === toId) ?? revisions.at(-1);
  const from = revisions.find((one) => one.revisionId === fromId) ?? revisions.at(-2);
  const options = revisions.map((one) => ({ value: one.revisionId, label: `${number}.${one.number}` }));
  if (!from || !to) return null;
  return (
    <div className={classes.comparison}>
      <div className={classes.choices}>
        <NativeSelect
          label="What changed from"
          data={options}
          value={from.revisionId}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label="to"
          data={options}
          value={to.revisionId}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <PublicWords text={to.text} before={from.text} />
    </div>
  );
}

/** Every text this statement has been, newest first, and the difference between any two. */
export function RevisionsCard(props: { readonly statement: Statement }) {
  const { statement } = props;
  const { revisions, number } = statement;
  const [all, showAll] = useState(false);
  const now = useMinute();
  const earlier = revisions.length - MOST_SHOWN;
  return (
    <Card title="Revisions" aside={revisions.length}>
      <Rows>
        {revisions
          .slice(all ? 0 : -MOST_SHOWN)
          .toReversed()
          .map((revision) => (
            <RevisionRow
              key={revision.revisionId}
              revision={revision}
              name={`${number}.${revision.number}`}
              now={now}
            />
          ))}
      </Rows>
      {earlier <= 0 ? null : (
        <Button variant="subtle" color="act" size="compact-sm" onClick={() => showAll(!all)}>
          {all ? `Show the newest ${MOST_SHOWN}` : `Show the ${earlier} before these`}
        </Button>
      )}
      {revisions.length > 1 ? <Comparison statement={statement} /> : null}
    </Card>
  );
}
