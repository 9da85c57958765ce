import { saidByAnother } from '../../shared/incident/said-by-another.ts';
import type { ShakenFact } from '../../shared/incident/wrong-words/leaning.ts';
import { uncorrectedPlaces } from '../../shared/projection/next-for-public.ts';
import { useView } from '../bridge/view.tsx';
import { StartCorrection } from './StartCorrection.tsx';

/** Starts the correction of what leans on a fact that fell; nothing where all of it is dealt with. */
export function CorrectFallen(props: {
  readonly shaken: ShakenFact;
  readonly label: string;
  readonly primary?: boolean;
  readonly children: string;
}) {
  const { shaken, label, primary = false, children } = props;
  const { state } = useView();
  const open = uncorrectedPlaces(shaken);
  if (open.length === 0) return null;
  const releaseIds = [...new Set(open.map(({ release }) => release.releaseId))];
  const words = [...new Set(open.map((one) => one.words))];
  return (
    <StartCorrection
      primary={primary}
      doubtful={saidByAnother(state, open)}
      label={label}
      command={{ type: 'correction.start', releaseIds, words, factId: shaken.fact.factId }}
    >
      {children}
    </StartCorrection>
  );
}
