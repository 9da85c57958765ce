import { obstacles } from '../../../shared/incident/obstacles.ts';
import { isLive } from '../../../shared/incident/state.ts';
import type { Stage } from '../../../shared/playbook/stages.ts';
import { useView, useViewNowInSteps } from '../../bridge/view.tsx';
import { ObstacleList, useToPlace } from './ObstacleList.tsx';

const NOW_STEP_MS = 5000;

/** What the last stage still asks for before the incident can be closed. */
export function OpenBeforeClosing(props: { readonly onShow: (stage: Stage) => void }) {
  const { state } = useView();
  const now = useViewNowInSteps(NOW_STEP_MS);
  const toPlace = useToPlace(props.onShow);
  if (!isLive(state)) return null;
  return <ObstacleList before="closing" obstacles={obstacles(state, now)} toPlace={toPlace} />;
}
