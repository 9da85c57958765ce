import { type ReactNode, useMemo } from 'react';
import { slotNamesOf } from '../../shared/incident/slot-names.ts';
import { useView } from '../bridge/view.tsx';
import { NamedSlots } from '../ui/slot-marks.tsx';

/** Below this the open slots of every text are called as the templates of the incident in view call them. */
export function IncidentSlots(props: { readonly children: ReactNode }) {
  const { state } = useView();
  const names = useMemo(() => slotNamesOf(state), [state]);
  return <NamedSlots names={names}>{props.children}</NamedSlots>;
}
