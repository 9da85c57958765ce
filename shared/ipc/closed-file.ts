import type { Rejection } from '../kernel.ts';
import type { RoomFileState } from './contract.ts';

/** Why nothing may be written to a room file that is not the one remembered. */
export const NOT_REMEMBERED: Rejection = {
  code: 'not-remembered',
  sentence:
    'This room file is not the one this computer remembers, so nothing is written to it. Go to the board to decide what to do.',
};

/** What every command is answered while the room file is not the one remembered; null where it is, or none is open. */
export function closedFile(file: RoomFileState | null): Rejection | null {
  return file?.state === 'open' && file.alarm.length > 0 ? NOT_REMEMBERED : null;
}
