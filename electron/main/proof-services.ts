import { refuse } from '../../shared/kernel.ts';
import type { Services } from '../ipc/handlers.ts';
import { keepFingerprints } from './keep-fingerprints.ts';
import { chooseFolder, keepHeads } from './keep-heads.ts';
import type { OpenRoom } from './room-file.ts';
import { createRoomChecker } from './verify.ts';
import type { RoomWindows } from './windows.ts';

type ProofServices = Pick<
  Services,
  'proof' | 'checkRoom' | 'stopChecking' | 'keepHeads' | 'keepFingerprints' | 'chooseFolder'
>;

/** What the handlers need to verify the room and to take heads out of the machine. */
export function proofServices(
  file: string,
  { proof, content }: OpenRoom,
  now: () => number,
  { front: windowNow, tell }: RoomWindows,
): ProofServices {
  const noWindow = refuse('no-window', 'There is no window to ask in.');
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
