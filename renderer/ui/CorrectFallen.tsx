import { saidByAnother } from '../../shared/incident/said-by-another.ts';
import type { ShakenFact } from '../../shared/incident/wrong-words/leaning.ts';
import { uncorrectedPlaces } from '../../shared/projection/next-for-public.ts';
import { useView } from '../bridge/view.tsx';
import { StartCorrection } from './StartCorrection.tsx';
import type { WrongOf } from './WrongSentences.tsx';

/** The sentences of each fact that nobody has dealt with, each sentence once: under the first fact that it leans on. */
function wrongOf(all: readonly ShakenFact[]): readonly WrongOf[] {
  const told = new Set<string>();
  return all.flatMap((one): readonly WrongOf[] => {
    const words = new Set(uncorrectedPlaces(one).map((place) => place.words));
    const own = [...words].filter((each) => !told.has(each));
    for (const each of own) told.add(each);
    return own.length === 0 ? [] : [{ fact: one.fact, words: own }];
  });
}

/**
 * Starts the correction of what leans on a fact that fell, and of what else fell under words that are out: the public is told
 * once, and the signers are asked once. Nothing where all of it is dealt with. `all`: every fact that fell.
 */
export function CorrectFallen(props: {
  readonly shaken: ShakenFact;
  readonly all: readonly ShakenFact[];
  readonly label: string;
  readonly primary?: boolean;
  readonly children: string;
}) {
  const { shaken, label, primary = false, children } = props;
  const { state } = useView();
  if (uncorrectedPlaces(shaken).length === 0) return null;
  const all = [shaken, ...props.all.filter(({ fact }) => fact.factId !== shaken.fact.factId)];
  const open = all.flatMap(uncorrectedPlaces);
  const wrong = wrongOf(all);
  return (
    <StartCorrection
      primary={primary}
      doubtful={saidByAnother(state, open)}
      label={label}
      wrong={wrong}
      command={{
        type: 'correction.start',
        releaseIds: [...new Set(open.map(({ release }) => release.releaseId))],
        words: wrong.flatMap(({ words }) => words),
        factId: shaken.fact.factId,
      }}
    >
      {children}
    </StartCorrection>
  );
}
