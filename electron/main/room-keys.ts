import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import type { Spine } from '../commands/dispatch.ts';
import type { WritableDb } from '../db/brands.ts';
import { createBoxes } from '../people/boxes.ts';
import { openKeyThread } from '../people/key-thread.ts';
import { createKeys, type Keys } from '../people/keys.ts';
import type { LogKeyHolder } from '../people/log-key.ts';
import { createWrapping } from '../people/wrapping.ts';
import { openKeychain } from './keychain.ts';

const WORKER = path.join(import.meta.dirname, 'key-worker.js');

/** The keys of a room that was just opened for writing. */
export function openKeys(
  db: WritableDb,
  spine: Spine,
  logKey: LogKeyHolder,
  now: () => number,
  report: (error: unknown) => void,
): Keys {
  const thread = openKeyThread(WORKER);
  const room = (): string => spine.log.origin('registry');
  return createKeys({
    spine,
    boxes: createBoxes(db),
    wrapping: createWrapping({ thread, randomBytes, room }),
    thread,
    logKey,
    keychain: openKeychain(),
    stationery: { app: `Holdline ${app.getVersion()}`, randomBytes },
    now,
    report,
  });
}
