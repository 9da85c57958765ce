import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { isShaken, leaningOn } from '../../shared/incident/leaning.ts';
import { leaningText } from '../../shared/projection/leaning-text.ts';
import { noteWithdrawn, useJustWithdrawn } from '../bridge/just-withdrawn.ts';
import { useView } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import classes from './Fact.module.css';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

/**
 * Says at once, wherever a fact was withdrawn, which words are false now. `places`: every sentence, on a page that does not
 * list them anyway.
 */
export function FalseNow(props: { readonly places: boolean }) {
  const { state, incidentId } = useView();
  const readOnly = useReadOnly();
  const factId = useJustWithdrawn(incidentId);
  const channelName = useChannelName();
  const told = useRef<HTMLDivElement>(null);
  const fact = state.facts.find((one) => one.factId === factId && isShaken(one));
  const shown = fact !== undefined && !readOnly;
  useEffect(() => {
    if (shown) told.current?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);
  if (!shown) return null;
  const leaning = leaningOn(state, fact.factId);
  const some = leaning.drafts.length + leaning.released.length > 0;
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
            “<UserText>{fact.text}</UserText>” <strong>{leaningText(leaning, channelName)}</strong>
          </span>
          {some && props.places ? <LeaningPlaces leaning={leaning} /> : null}
        </div>
      </Card>
    </div>
  );
}
