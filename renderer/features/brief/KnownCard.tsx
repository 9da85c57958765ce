import { Button } from '@mantine/core';
import { useState } from 'react';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactActions } from '../../ui/FactActions.tsx';
import { FactDialog } from '../../ui/FactDialog.tsx';
import { FactLine } from '../../ui/FactLine.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './brief.module.css';
import { NewLine, useLine } from './NewLine.tsx';

const HINT = 'Seen or proven, by whom';
const DEEDS = ['withdrawn', 'denied'] as const;

/** One line and Enter: confirmed by whoever writes it. Source, grade, times and who told whom are one step away. */
function AddFact() {
  const line = useLine('known');
  const [whole, setWhole] = useState(false);
  useOnAction('brief.add', () => line.field.current?.focus());
  if (useReadOnly()) return null;
  const fact = { status: 'confirmed', text: line.text, happenedAt: null, learntAt: null } as const;
  return (
    <>
      <NewLine line={line} label="Known" hint={HINT} command={{ type: 'fact.record', ...fact }} />
      <div className={classes.with}>
        <Button variant="subtle" color="act" size="compact-xs" mih={24} onClick={() => setWhole(true)}>
          With source, grade and times…
        </Button>
      </div>
      {whole ? <FactDialog start={line.text} onClose={() => setWhole(false)} onDone={line.forget} /> : null}
    </>
  );
}

/** What is known: the facts that are confirmed. */
export function KnownCard() {
  const facts = useView().state.facts.filter(({ status }) => status === 'confirmed');
  return (
    <Card title="Known" aside={facts.length}>
      {facts.length === 0 ? (
        <Empty>{HINT}.</Empty>
      ) : (
        <Rows label="Known">
          {facts.map((fact) => (
            <li key={fact.factId}>
              <FactLine fact={fact} bare />
              <FactActions fact={fact} deeds={DEEDS} />
            </li>
          ))}
        </Rows>
      )}
      <div className={classes.add} data-place="brief-line">
        <AddFact />
      </div>
    </Card>
  );
}
