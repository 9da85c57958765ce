import { useMemo } from 'react';
import type { ShakenFact } from '../../../shared/incident/wrong-words/leaning.ts';
import {
  uncorrected,
  wrongBeside,
  wrongStillOut,
} from '../../../shared/incident/wrong-words/wrong-still-out.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { FactWord } from '../../ui/FactLine.tsx';
import { Name } from '../../ui/Name.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import classes from './SignOff.module.css';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** What is known to be wrong and a correction leaves as it is: each fact that fell, and where words that lean on it are out. */
function Beside(props: { readonly facts: readonly ShakenFact[] }) {
  const { state } = useView();
  return (
    <Rows label="Not corrected by these words">
      {props.facts.map(({ fact, released }) => {
        const on = [...new Set(released.map(({ release }) => channelLabel(state, release.channel)))];
        return (
          <li key={fact.factId}>
            <FactWord fact={fact} /> <UserText>{fact.text}</UserText>
            <div className={classes.fine}>
              <Name>{`Out on ${NAMES.format(on)}.`}</Name>
            </div>
          </li>
        );
      })}
    </Rows>
  );
}

/**
 * On which channels words stand that are known to be wrong and that these words do not put right: in front of a signer of a
 * correction what it leaves as it is, and where one before it ended without being out.
 */
export function WrongStillOut(props: { readonly standing: Standing }) {
  const { state } = useView();
  const { kind, statementId } = props.standing.statement;
  const isCorrection = kind === 'correction';
  const beside = useMemo(
    () => (isCorrection ? wrongBeside(state, statementId) : []),
    [state, isCorrection, statementId],
  );
  const ended = useMemo(
    () => (isCorrection ? uncorrected(state) : wrongStillOut(state)),
    [state, isCorrection],
  );
  const besideOn = beside.flatMap(({ released }) => released.map(({ release }) => release.channel));
  const channels = new Set([...besideOn, ...ended]);
  if (channels.size === 0) return null;
  const count = channels.size === 1 ? '1 channel' : `${channels.size} channels`;
  return (
    <Card title="Wrong words are not corrected" tone="over" aside={count}>
      {beside.length === 0 ? null : (
        <>
          <p>This is known to be wrong as well, and this correction does not correct it:</p>
          <Beside facts={beside} />
        </>
      )}
      {ended.length === 0 ? null : (
        <p>
          <Name>{`What is known to be wrong was not corrected on ${NAMES.format(ended.map((id) => channelLabel(state, id)))}.`}</Name>{' '}
          {isCorrection ? 'A correction ended without being out there.' : 'These words do not correct it.'}
        </p>
      )}
    </Card>
  );
}
