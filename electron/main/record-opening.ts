import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { Runtime } from '../../shared/room/events.ts';
import type { Spine } from '../commands/dispatch.ts';

/** Writes into the room's log which program opened it, on what, and how fast its clock runs: at once, or once the room is made. */
export function recordOpening(spine: Spine, runtime: Runtime): void {
  const record = (): unknown => spine.sendToRegistry({ type: 'room.open', runtime });
  if (spine.room().name !== null) {
    record();
    return;
  }
  const leave = spine.log.subscribe(({ logId, events }) => {
    if (logId !== REGISTRY_LOG || !events.some(({ kind }) => kind === 'room.created')) return;
    leave();
    record();
  });
}
