import { useEffect, useState } from 'react';
import { useKeys } from '../bridge/keys-store.ts';
import { useRoom } from '../bridge/room-store.ts';
import { useSealed } from '../bridge/seal-store.ts';

/** Whether a log is sealed up to its end, and how the footer says it. */
export type Sealing = { readonly sealed: boolean; readonly sentence: string };

/** A checkpoint is 20 ms behind at most; a window that has not heard of it after this long says so. */
const PATIENCE_MS = 1000;

/** True once a log has had unsealed records for longer than a checkpoint may take. */
function useIsLate(behind: boolean, size: number): boolean {
  const [late, setLate] = useState(0);
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(() => setLate(size), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [behind, size]);
  return behind && late > 0;
}

/** Follows how far a log of `size` records is sealed. */
export function useSealing(logId: string, size: number): Sealing {
  const { logKey } = useRoom().room;
  const signing = useKeys()?.signing ?? false;
  const behind = Math.max(0, size - useSealed(logId));
  const late = useIsLate(behind > 0, size);
  if (logKey === null) return { sealed: false, sentence: 'Not sealed: this room has no keys' };
  if (behind === 0) return { sealed: true, sentence: 'Sealed' };
  if (!signing)
    return { sealed: false, sentence: 'Not sealed: nobody has unlocked the keys since the start' };
  if (!late) return { sealed: true, sentence: 'Sealed' };
  const records = behind === 1 ? 'the last record has' : `the last ${behind} records have`;
  return { sealed: false, sentence: `Not sealed: ${records} no checkpoint yet` };
}
