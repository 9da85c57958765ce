import type { ReactNode } from 'react';
import { alsoOutText, type Corrects, correctsOf, leftOutApart } from '../../../shared/projection/corrects.ts';
import { NOT_KNOWN } from '../../../shared/release/releases.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { StandingChip } from '../../ui/FactLine.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

type Told = { readonly corrects: Corrects; readonly moment: (at: number) => ReactNode };

/** The facts that stand no more: each with the reason, who said so, and when. */
function Facts({ corrects: { facts }, moment }: Told) {
  return facts.map(({ text, reason, by, at, ...standing }) => (
    <li key={text}>
      <StandingChip {...standing} /> <UserText>{text}</UserText>
      <div className={classes.fine}>
        <Name>{by}</Name>, {moment(at)}
        {reason === null ? null : (
          <>
            : <UserText>{reason}</UserText>
          </>
        )}
      </div>
    </li>
  ));
}

/** The wrong sentences; where nobody named one, that it is about the whole text. */
function Words({ corrects: { words } }: Pick<Told, 'corrects'>) {
  if (words.length === 0) return <li>No sentence was named: it is about the whole text.</li>;
  return words.map((one) => (
    <li key={one}>
      <span className={classes.fine}>We said:</span> “<UserText>{one}</UserText>”
    </li>
  ));
}

/** What leans on the same and is not taken back: signers see who left it out, and why. */
function LeftOut({ corrects }: Pick<Told, 'corrects'>) {
  return leftOutApart(corrects).others.map(({ words, channels, by, reason }) => (
    <li key={words}>
      <ToneText tone={reason === null ? 'over' : 'warn'} strong>
        Left out of it:
      </ToneText>{' '}
      “<UserText>{words}</UserText>”, out on <Name>{NAMES.format(channels)}</Name>
      <div className={classes.fine}>
        {by === null ? (
          'When the correction was started, it was not known to lean on what fell'
        ) : (
          <>
            Left out by <Name>{by}</Name>
          </>
        )}
        {reason === null ? (
          '. Nobody has said why.'
        ) : (
          <>
            , because: <UserText>{reason}</UserText>
          </>
        )}
      </div>
    </li>
  ));
}

/** Where the wrong words stand that this correction does not reach: nothing else on the sheet says it. */
function AlsoOut({ corrects }: Pick<Told, 'corrects'>) {
  const { alsoOn } = leftOutApart(corrects);
  if (alsoOn.length === 0) return null;
  return (
    <li>
      <ToneText tone="over" strong>
        <Name>{alsoOutText(alsoOn)}</Name>
      </ToneText>
    </li>
  );
}

function Releases({ corrects: { releases }, moment }: Told) {
  return releases.map(({ name, channel, at, latest, minute, address }) => (
    <li key={`${name} ${channel} ${at}`}>
      <Name>{name}</Name> on{' '}
      <strong>
        <Name>{channel}</Name>
      </strong>
      , out {minute ? 'in the minute' : latest ? 'by' : 'since'} {moment(at)}
      {latest && !minute ? NOT_KNOWN : ''}{' '}
      <span className={classes.fine}>
        <UserText>{address}</UserText>
      </span>
    </li>
  ));
}

/** Why there is a correction to sign: what stands no more, what was said on it, and where that is out. */
export function CorrectsCard(props: Told) {
  const { corrects, moment } = props;
  return (
    <Card
      title="What this corrects"
      aside={
        <>
          started by <Name>{corrects.by}</Name>, {moment(corrects.at)}
        </>
      }
      tone="warn"
    >
      <Rows label="What this corrects">
        <Facts {...props} />
        <Words corrects={corrects} />
        <LeftOut corrects={corrects} />
        <Releases {...props} />
        <AlsoOut corrects={corrects} />
      </Rows>
    </Card>
  );
}

/** The same in the room, as its log has it; nothing for a statement that corrects nothing. */
export function WhatThisCorrects({ standing }: { readonly standing: Standing }) {
  const { state, people } = useView();
  const now = useViewNow();
  const corrects = correctsOf(state, people, standing.statement.statementId);
  if (!corrects) return null;
  return (
    <CorrectsCard
      corrects={corrects}
      moment={(at) => <TimeOfDay at={at} zone={state.zone} against={now} seconds={false} />}
    />
  );
}
