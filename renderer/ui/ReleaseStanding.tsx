import { useMemo } from 'react';
import { type ReleaseNote, releaseStandings } from '../../shared/projection/release-standing.ts';
import { useView } from '../bridge/view.tsx';
import classes from './ReleaseLine.module.css';
import { ToneText } from './ToneText.tsx';

/** How every release of the incident stands, by its id. */
export function useReleaseStandings(): ReadonlyMap<string, readonly ReleaseNote[]> {
  const { state } = useView();
  return useMemo(() => releaseStandings(state), [state]);
}

/** What tells one release from another: out before it was approved, corrected here, wrong here. Nothing where nothing does. */
export function ReleaseStanding({
  standings = [],
}: {
  readonly standings?: readonly ReleaseNote[] | undefined;
}) {
  return standings.map(({ text, tone }) => (
    <span key={text} className={classes.standing}>
      <ToneText tone={tone} strong>
        {text}
      </ToneText>
    </span>
  ));
}
