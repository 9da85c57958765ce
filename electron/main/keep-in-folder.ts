import path from 'node:path';
import { app } from 'electron';
import type { FolderState } from '../../shared/ipc/proof.ts';
import { createFolderKeeper, type FolderKeeper } from '../anchor/folder-keeper.ts';
import { recordAnchored } from '../anchor/room-proof.ts';
import type { Spine } from '../commands/dispatch.ts';

export type TellFolder = (state: FolderState | null) => void;

/** Writes the heads of the room into the second folder that was chosen for it on this computer, if one was. */
export function keepInFolder(spine: Spine, roomId: string, tell: TellFolder): FolderKeeper {
  const told = spine
    .registryEvents()
    .flatMap((event) =>
      event.type === 'checkpoint.anchored' && event.data.how === 'folder' ? [event.data.logId] : [],
    );
  return createFolderKeeper({
    log: spine.log,
    roomId,
    settings: path.join(app.getPath('userData'), 'folders', `${roomId}.json`),
    now: Date.now,
    told,
    onFirst: (heads) => recordAnchored(spine, 'folder', heads),
    onChange: tell,
  });
}
