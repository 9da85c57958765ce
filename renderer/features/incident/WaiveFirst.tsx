import { unmet } from '../../../shared/incident/requirements.ts';
import { useView } from '../../bridge/view.tsx';
import { WaiveButton } from './WaiveButton.tsx';

/** Fulfils the wish of the menu or the palette to waive: the first soft rule that is open. */
export function WaiveFirst() {
  const { state, replayAt } = useView();
  const [first] = unmet(state);
  return first && replayAt === null ? <WaiveButton unseen requirement={first} /> : null;
}
