import { Radio } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { shakenFacts } from '../../../shared/incident/wrong-words/leaning.ts';
import { sentencesIn } from '../../../shared/incident/wrong-words/sentences-in.ts';
import { uncorrectedPlaces } from '../../../shared/projection/next-for-public.ts';
import { useView } from '../../bridge/view.tsx';
import { CorrectFallen } from '../../ui/CorrectFallen.tsx';
import { StartCorrection } from '../../ui/StartCorrection.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './follow-up.module.css';

const LABEL = 'Start: Correction';
const OTHER = 'other';

/** The correction of something that no fallen fact stands behind: the dialog asks which of the sentences that are out was wrong. */
function CorrectOther() {
  const { state } = useView();
  const { releases } = state;
  const words = useMemo(
    () => [...new Set(releases.toReversed().flatMap((one) => [...sentencesIn(state, one)]))],
    [state, releases],
  );
  const unasked = useMemo(() => new Map(words.map((one) => [one, ''])), [words]);
  const releaseIds = releases.map(({ releaseId }) => releaseId);
  return (
    <StartCorrection
      label={LABEL}
      doubtful={unasked}
      command={{ type: 'correction.start', releaseIds, words }}
    >
      Start…
    </StartCorrection>
  );
}

/** Starts a correction: of what leans on a fact that fell, where one did, or of what somebody chooses. */
export function CorrectionRow({ when }: { readonly when: string }) {
  const { state } = useView();
  const fallen = useMemo(
    () => shakenFacts(state).filter((one) => uncorrectedPlaces(one).length > 0),
    [state],
  );
  const [chosen, choose] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  useOnAction('statement.correction', () => row.current?.querySelector('button')?.click());
  const shaken =
    chosen === OTHER ? undefined : (fallen.find(({ fact }) => fact.factId === chosen) ?? fallen[0]);
  return (
    <li className={classes.next} ref={row}>
      <div>
        <strong>Correction.</strong> {when}
        {fallen.length === 0 ? null : (
          <Radio.Group label="What was wrong?" value={shaken?.fact.factId ?? OTHER} onChange={choose}>
            <div className={classes.fell}>
              {fallen.map(({ fact }) => (
                <Radio
                  key={fact.factId}
                  size="md"
                  value={fact.factId}
                  label={<UserText>{fact.text}</UserText>}
                />
              ))}
              <Radio size="md" value={OTHER} label="Something else that we said" />
            </div>
          </Radio.Group>
        )}
      </div>
      {shaken ? (
        <CorrectFallen key={shaken.fact.factId} shaken={shaken} all={fallen} label={LABEL}>
          Start…
        </CorrectFallen>
      ) : (
        <CorrectOther />
      )}
    </li>
  );
}
