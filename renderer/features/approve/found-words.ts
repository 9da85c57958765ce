import { useMemo } from 'react';
import { type FoundWords, foundWords } from '../../../shared/incident/found-words.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { useView, useViewNowInSteps } from '../../bridge/view.tsx';
import type { Standing } from './standing.ts';

/** What the checks find in the words of a sign-off, as long as they say the same. */
export function useFoundWords({ statement, revision }: Standing): readonly FoundWords[] {
  const { state } = useView();
  const now = useViewNowInSteps(MINUTE_MS);
  return useMemo(() => foundWords(state, { statement, revision }, now), [state, statement, revision, now]);
}
