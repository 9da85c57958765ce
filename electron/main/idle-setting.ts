import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { IDLE_MINUTES, type IdleMinutes } from '../../shared/ipc/key-requests.ts';
import { replaceFileNow } from '../db/replace-file.ts';

const schema = z.object({ idleMinutes: z.literal(IDLE_MINUTES) });
const USUAL: IdleMinutes = 10;

function file(): string {
  return path.join(app.getPath('userData'), 'session.json');
}

/** After how many minutes without a touch the keyboard locks on this computer. */
export function createIdleSetting(): {
  readonly get: () => IdleMinutes;
  readonly set: (minutes: IdleMinutes) => void;
} {
  let minutes = USUAL;
  try {
    minutes = schema.parse(JSON.parse(readFileSync(file(), 'utf8'))).idleMinutes;
  } catch {
    // First start, or a file somebody edited: the usual time.
  }
  return {
    get: () => minutes,
    set: (next) => {
      minutes = next;
      replaceFileNow(file(), JSON.stringify({ idleMinutes: next }));
    },
  };
}
