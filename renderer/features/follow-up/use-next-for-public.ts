import { useMemo } from 'react';
import { type NextForPublic, nextForPublic } from '../../../shared/projection/next-for-public.ts';
import { useView } from '../../bridge/view.tsx';

/** What is to be done next once words are out: read once per entry of the log, and not at every tick of the clock. */
export function useNextForPublic(): NextForPublic | null {
  const { state } = useView();
  return useMemo(() => nextForPublic(state), [state]);
}
