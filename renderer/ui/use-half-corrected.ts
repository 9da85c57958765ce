import { useMemo } from 'react';
import { halfCorrected } from '../../shared/incident/wrong-words/half-corrected.ts';
import { channelLabel } from '../../shared/projection/sentence-approval.ts';
import { useView } from '../bridge/view.tsx';

const NAMES = new Intl.ListFormat('en-GB');

/** On which channels a correction that is out elsewhere is still missing, in words; null where it is on none. */
export function useHalfCorrected(): string | null {
  const { state } = useView();
  return useMemo(() => {
    const channels = halfCorrected(state).map((id) => channelLabel(state, id));
    return channels.length === 0 ? null : NAMES.format(channels);
  }, [state]);
}
