import { useMemo } from 'react';
import { heldText } from '../../../shared/fact/held-until.ts';
import { staysTexts } from '../../../shared/projection/changed-text.ts';
import { type Outdated, outdatedOf } from '../../../shared/projection/outdated.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { StandingChip } from '../../ui/FactLine.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** A fact that was right and has changed: until when it held and what holds now. */
function Changed({ one, zone }: { readonly one: Outdated; readonly zone: string }) {
  const { text, heldUntil, at, now, reason } = one;
  return (
    <li>
      <StandingChip status="withdrawn" heldUntil={heldUntil} /> {heldText(heldUntil, at, zone)}:{' '}
      <UserText>{text}</UserText>
      <div className={classes.fine}>
        {now === null ? (
          'Nothing is confirmed in its place.'
        ) : (
          <>
            Now: <UserText>{now}</UserText>
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
function Sentences({ one: { sentences } }: { readonly one: Outdated }) {
  return sentences.map(({ words, channels }) => (
    <li key={words}>
      <span className={classes.fine}>We said:</span> “<UserText>{words}</UserText>”,{' '}
      <Name>{`out on ${NAMES.format(channels)}`}</Name>
    </li>
  ));
}

/** Where these words leave standing what is out of date: nothing else on the sheet says it. */
function Stays({ one }: { readonly one: Outdated }) {
  return staysTexts(one, (name) => name).map((text) => (
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
export function OutdatedCard(props: { readonly outdated: readonly Outdated[]; readonly zone: string }) {
  const { outdated, zone } = props;
  if (outdated.length === 0) return null;
  return (
    <Card title="Changed since it was said" tone="warn">
      {outdated.map((one) => (
        <Rows key={`${one.at} ${one.text}`} label={`Out of date: ${one.text}`}>
          <Changed one={one} zone={zone} />
          <Sentences one={one} />
          <Stays one={one} />
        </Rows>
      ))}
    </Card>
  );
}

/** The same in the room, as its log has it. */
export function OutdatedStillOut({ standing: { revision } }: { readonly standing: Standing }) {
  const { state } = useView();
  const outdated = useMemo(() => outdatedOf(state, revision), [state, revision]);
  return <OutdatedCard outdated={outdated} zone={state.zone} />;
}
