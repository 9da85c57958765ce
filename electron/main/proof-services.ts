import type { BrowserWindow } from 'electron';
import { PUSHES, type PushName } from '../../shared/ipc/channels.ts';
import type { Pushes } from '../../shared/ipc/contract.ts';
import { refuse } from '../../shared/kernel.ts';
import type { Services } from '../ipc/handlers.ts';
import { keepFingerprints } from './keep-fingerprints.ts';
import { chooseFolder, keepHeads } from './keep-heads.ts';
import type { OpenRoom } from './room-file.ts';
import { createRoomChecker } from './verify.ts';

type ProofServices = Pick<
  Services,
  'proof' | 'checkRoom' | 'stopChecking' | 'keepHeads' | 'keepFingerprints' | 'chooseFolder'
>;

/** Tells the window of main, if there is one by then. */
export function tellWindow(
  windowNow: () => BrowserWindow | null,
): <N extends PushName>(name: N, body: Pushes[N]) => void {
  return (name, body) => {
    const window = windowNow();
    if (window && !window.isDestroyed()) window.webContents.send(PUSHES[name], body);
  };
}

/** What the handlers need to verify the room and to take heads out of the machine. */
export function proofServices(
  file: string,
  { proof, content }: OpenRoom,
  now: () => number,
  windowNow: () => BrowserWindow | null,
): ProofServices {
  const noWindow = refuse('no-window', 'There is no window to ask in.');
  const tell = tellWindow(windowNow);
  const checker =
    proof && createRoomChecker(file, { proof, content }, (progress) => tell('checking', progress));
  return {
    proof: () => proof,
    checkRoom: async (heads) => (checker ? checker.check(heads) : refuse('no-room', 'No room is open.')),
    stopChecking: () => checker?.stop(),
    keepHeads: async (request) => {
      const window = windowNow();
      return window && proof ? keepHeads(window, proof, request, now()) : noWindow;
    },
    keepFingerprints: async (request) => {
      const window = windowNow();
      return window ? keepFingerprints(window, request) : noWindow;
    },
    chooseFolder: async (none) => {
      const window = windowNow();
      return window && proof ? chooseFolder(window, proof, none) : noWindow;
    },
  };
}
