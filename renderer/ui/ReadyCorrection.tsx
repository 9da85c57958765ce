import { useMemo } from 'react';
import { isLive } from '../../shared/incident/state.ts';
import { readyCorrection } from '../../shared/incident/wrong-words/correction-words.ts';
import { shakenFacts } from '../../shared/incident/wrong-words/leaning.ts';
import type { Release } from '../../shared/release/releases.ts';
import { useView } from '../bridge/view.tsx';
import { DraftText } from './DraftText.tsx';
import classes from './Fact.module.css';
import { useChannelName } from './ReleaseLine.tsx';
import { StartCorrection } from './StartCorrection.tsx';
import { useReadOnly } from './use-read-only.ts';

/** The sentences of a release that lean on what stands no more: what is wrong in it, as far as anybody knows. */
function useWrong(release: Release): readonly string[] {
  const { state } = useView();
  return useMemo(() => {
    const places = shakenFacts(state).flatMap((one) => one.released);
    const own = places.filter((one) => one.release.releaseId === release.releaseId && one.dealt === null);
    return [...new Set(own.map((one) => one.words))];
  }, [state, release.releaseId]);
}

/** The correction that stands ready beside a release: as its channel takes it, with the wrong sentence where one is known. */
export function ReadyCorrection(props: { readonly release: Release }) {
  const { release } = props;
  const { state } = useView();
  const readOnly = useReadOnly();
  const channelName = useChannelName();
  const wrong = useWrong(release);
  const ready = useMemo(() => readyCorrection(state, release, wrong), [state, release, wrong]);
  if (!isLive(state)) return null;
  const name = channelName(release.channel);
  return (
    <details className={classes.ready}>
      <summary>Correction ready{wrong.length === 0 ? '' : ', with the wrong sentence'}</summary>
      <div className={classes.readyBody}>
        <DraftText className={classes.readyWords}>{ready}</DraftText>
        <div className={classes.foot}>
          <span className={classes.origin}>
            As {name} takes it. It goes to the signers like any other words.
          </span>
          {readOnly ? null : (
            <StartCorrection
              label={`Start this correction on ${name}`}
              command={{ type: 'correction.start', releaseIds: [release.releaseId], words: [...wrong] }}
            >
              Start this correction…
            </StartCorrection>
          )}
        </div>
      </div>
    </details>
  );
}
