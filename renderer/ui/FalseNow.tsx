import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Fact } from '../../shared/fact/facts.ts';
import { isShaken, leaningOn, openPlaces, shakenFacts } from '../../shared/incident/leaning.ts';
import { correcting } from '../../shared/incident/running-correction.ts';
import { isLive } from '../../shared/incident/state.ts';
import { leaningText } from '../../shared/projection/leaning-text.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { noteWithdrawn, useJustWithdrawn } from '../bridge/just-withdrawn.ts';
import { useView } from '../bridge/view.tsx';
import classes from './Fact.module.css';
import { LeaningElsewhere, useElsewhere } from './LeaningElsewhere.tsx';
import { LeaningPlaces } from './LeaningPlaces.tsx';
import { useChannelName } from './ReleaseLine.tsx';
import { UserText } from './UserText.tsx';
import { useReadOnly } from './use-read-only.ts';

/** What was just taken back, in one line; what does not fit there is one press away. */
function JustNow(props: {
  readonly fact: Fact;
  readonly tone: 'over' | undefined;
  readonly said: string;
  readonly children: ReactNode;
}) {
  const { fact, tone, said, children } = props;
  const title = fact.replacedBy === null ? 'Withdrawn just now' : 'Put otherwise just now';
  return (
    <section className={classes.fallenCard} data-tone={tone ?? 'plain'} aria-label={title}>
      <div className={classes.justNow}>
        <strong>{title}</strong>
        <UserText className={classes.fallenText}>{fact.text}</UserText>
        <Button variant="subtle" size="compact-xs" mih={24} onClick={() => noteWithdrawn(null)}>
          I have read it
        </Button>
      </div>
      <div className={classes.bounded} role="status">
        <strong>{said}</strong>
        {children}
      </div>
    </section>
  );
}

/**
 * Says at once, wherever a fact was withdrawn, which words are false now, until that was read or all is dealt with. `places`:
 * every sentence, on a page that does not list them anyway; on one that does, what it says itself is not said twice.
 */
export function FalseNow(props: { readonly places: boolean }) {
  const { state, incidentId } = useView();
  const readOnly = useReadOnly();
  const factId = useJustWithdrawn(incidentId);
  const channelName = useChannelName();
  const fact = state.facts.find((one) => one.factId === factId && isShaken(one));
  const all = useMemo(() => fact && leaningOn(state, fact.factId), [state, fact]);
  const elsewhere = useElsewhere(fact);
  const leaning = all && openPlaces(all);
  const joined = fact && correcting(state, fact.factId);
  const some = leaning !== undefined && leaning.drafts.length + leaning.released.length > 0;
  const dealtWith = !some && all !== undefined && all.drafts.length + all.released.length > 0;
  const shown = fact !== undefined && !readOnly && !dealtWith;
  const isListed = !props.places && isLive(state) && shakenFacts(state).some((one) => one.fact === fact);
  if (!shown || !leaning || isListed) return null;
  const also = joined ? ` ${statementName(joined)} corrects it, too.` : '';
  return (
    <JustNow
      fact={fact}
      tone={some ? 'over' : undefined}
      said={`${leaningText(leaning, channelName, elsewhere.places.length)}${also}`}
    >
      <LeaningElsewhere elsewhere={elsewhere} />
      {some && props.places ? <LeaningPlaces leaning={leaning} /> : null}
    </JustNow>
  );
}
