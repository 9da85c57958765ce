import { isLive } from '../../shared/incident/state.ts';
import { useView } from '../bridge/view.tsx';

/** True where nothing can be changed any more, so that no forms are drawn: in a replay, and after the end. */
export function useReadOnly(): boolean {
  const { state, replayAt } = useView();
  return replayAt !== null || !isLive(state);
}
