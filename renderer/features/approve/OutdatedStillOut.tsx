import { useMemo } from 'react';
import { lastTelling } from '../../../shared/fact/facts.ts';
import { heldText } from '../../../shared/fact/held-until.ts';
import { holdsInstead } from '../../../shared/fact/put-otherwise.ts';
import {
  type ChangedSince,
  changedSince,
  staysOn,
} from '../../../shared/incident/wrong-words/changed-since.ts';
import { staysTexts } from '../../../shared/projection/changed-text.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import type { Revision } from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactWord } from '../../ui/FactLine.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** A fact that was right and has changed: until when it held and what holds now. */
function Changed({ changed: { fact, until } }: { readonly changed: ChangedSince }) {
  const { state } = useView();
  const now = holdsInstead(state.facts, fact);
  const { reason, at } = lastTelling(fact);
  return (
    <li>
      <FactWord fact={fact} /> {heldText(until, at, state.zone)}: <UserText>{fact.text}</UserText>
      <div className={classes.fine}>
        {now === null ? (
          'Nothing is confirmed in its place.'
        ) : (
          <>
            Now: <UserText>{now.text}</UserText>
          </>
        )}
        {reason === null ? null : (
          <>
            {' '}
            Why: <UserText>{reason}</UserText>
          </>
        )}
      </div>
    </li>
  );
}

/** The sentences that are out and say what held before, each with its channels. */
function Sentences({ changed: { places } }: { readonly changed: ChangedSince }) {
  const { state } = useView();
  return [...new Set(places.map(({ words }) => words))].map((words) => {
    const on = places.filter((one) => one.words === words).map(({ release }) => release.channel);
    return (
      <li key={words}>
        <span className={classes.fine}>We said:</span> “<UserText>{words}</UserText>”,{' '}
        <Name>{`out on ${NAMES.format([...new Set(on)].map((id) => channelLabel(state, id)))}`}</Name>
      </li>
    );
  });
}

/** Where these words leave standing what is out of date: nothing else on the sheet says it. */
function Stays(props: { readonly changed: ChangedSince; readonly revision: Revision }) {
  const { state } = useView();
  const stays = staysOn(state, props.changed, props.revision);
  return staysTexts(stays, (id) => channelLabel(state, id)).map((text) => (
    <li key={text}>
      <ToneText tone="warn" strong>
        <Name>{text}</Name>
      </ToneText>
    </li>
  ));
}

/**
 * What was right when it was said and has changed since: the sentences that are out and say it, and on which of their channels
 * these words leave it. Whoever signs an update decides by that who goes on reading what held before.
 */
export function OutdatedStillOut({ standing: { revision } }: { readonly standing: Standing }) {
  const { state } = useView();
  const all = useMemo(() => changedSince(state), [state]);
  if (all.length === 0) return null;
  return (
    <Card title="Changed since it was said" tone="warn">
      {all.map((changed) => (
        <Rows key={changed.fact.factId} label={`Out of date: ${changed.fact.text}`}>
          <Changed changed={changed} />
          <Sentences changed={changed} />
          <Stays changed={changed} revision={revision} />
        </Rows>
      ))}
    </Card>
  );
}
