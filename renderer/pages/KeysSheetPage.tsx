import { useState } from 'react';
import { useKeys } from '../bridge/keys-store.ts';
import { usePrintState } from '../bridge/print-state.ts';
import { useRoom } from '../bridge/room-store.ts';
import { nowMs } from '../bridge/use-now.ts';
import { KeysSheet } from '../features/people/KeysSheet.tsx';

/** The sheet of fingerprints as main prints it: a page of its own without any frame. */
export function KeysSheetPage() {
  const keys = useKeys();
  const { room, file } = useRoom();
  const [at] = useState(nowMs);
  const isThere = keys !== null && file !== null;
  usePrintState(isThere ? 'ready' : 'loading', 'Fingerprints of keys');
  if (!isThere) return null;
  const { fingerprints, room: ofRoom } = keys;
  return (
    <KeysSheet
      people={room.people.list}
      fingerprints={fingerprints}
      ofRoom={ofRoom}
      room={room.name ?? ''}
      at={at}
      zone={room.zone}
    />
  );
}
