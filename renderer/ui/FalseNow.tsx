import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { isShaken, leaningOn, openPlaces } from '../../shared/incident/leaning.ts';
import { correcting } from '../../shared/incident/running-correction.ts';
import { leaningText } from '../../shared/projection/leaning-text.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { noteWithdrawn, useJustWithdrawn } from '../bridge/just-withdrawn.ts';
import { useView } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import classes from './Fact.module.css';
import { LeaningElsewhere, useElsewhere } from './LeaningElsewhere.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

/**
 * Says at once, wherever a fact was withdrawn, which words are false now, until that was read or all is dealt with. `places`: every sentence, on a page that does not
 * list them anyway.
 */
export function FalseNow(props: { readonly places: boolean }) {
  const { state, incidentId } = useView();
  const readOnly = useReadOnly();
  const factId = useJustWithdrawn(incidentId);
  const channelName = useChannelName();
  const told = useRef<HTMLDivElement>(null);
  const fact = state.facts.find((one) => one.factId === factId && isShaken(one));
  const all = useMemo(() => fact && leaningOn(state, fact.factId), [state, fact]);
  const elsewhere = useElsewhere(fact);
  const leaning = all && openPlaces(all);
  const joined = fact && correcting(state, fact.factId);
  const some = leaning !== undefined && leaning.drafts.length + leaning.released.length > 0;
  const dealtWith = !some && all !== undefined && all.drafts.length + all.released.length > 0;
  const shown = fact !== undefined && !readOnly && !dealtWith;
  useEffect(() => {
    if (shown) told.current?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);
  if (!shown || !leaning) return null;
  return (
    <div ref={told}>
      <Card
        title={fact.replacedBy === null ? 'Withdrawn just now' : 'Put otherwise just now'}
        {...(some ? { tone: 'over' as const } : {})}
        aside={
          <Button variant="subtle" size="compact-xs" mih={24} onClick={() => noteWithdrawn(null)}>
            I have read it
          </Button>
        }
      >
        <div className={classes.shaken} role="status">
          <span>
            “<UserText>{fact.text}</UserText>”{' '}
            <strong>{leaningText(leaning, channelName, elsewhere.places.length)}</strong>
            {joined ? ` ${statementName(joined)} corrects it, too.` : ''}
          </span>
          <LeaningElsewhere elsewhere={elsewhere} />
          {some && props.places ? <LeaningPlaces leaning={leaning} /> : null}
        </div>
      </Card>
    </div>
  );
}
