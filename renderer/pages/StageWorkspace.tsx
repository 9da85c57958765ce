import type { Stage } from '../../shared/playbook/stages.ts';
import { LeaveStage } from '../features/incident/LeaveStage.tsx';

/** The work of one stage. Leaving belongs to the live one only. */
export function StageWorkspace(props: { readonly stage: Stage; readonly live: boolean }) {
  return props.live ? <LeaveStage /> : null;
}
