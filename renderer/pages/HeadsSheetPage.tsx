import { useState } from 'react';
import { useBoard } from '../bridge/board-store.ts';
import { usePrintState } from '../bridge/print-state.ts';
import { useProof } from '../bridge/proof.ts';
import { useRoom } from '../bridge/room-store.ts';
import { nowMs } from '../bridge/use-now.ts';
import { HeadsSheet } from '../features/proof/HeadsSheet.tsx';

/** The sheet of heads as main prints it: a page of its own without any frame. */
export function HeadsSheetPage(props: { readonly logIds: readonly string[] }) {
  const reading = useProof();
  const { room, file } = useRoom();
  const board = useBoard();
  const [at] = useState(nowMs);
  const isThere = reading !== null && file !== null && board.loaded && board.older.length === 0;
  usePrintState(isThere ? 'ready' : 'loading', 'Heads of logs');
  if (!isThere) return null;
  return (
    <HeadsSheet reading={reading} logIds={props.logIds} room={room.name ?? ''} at={at} zone={room.zone} />
  );
}
