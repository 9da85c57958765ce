import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { app } from 'electron';
import type { Spine } from '../commands/dispatch.ts';
import type { WritableDb } from '../db/brands.ts';
import type { Content } from '../log/content.ts';
import { createBoxes } from '../people/boxes.ts';
import { openKeyThread } from '../people/key-thread.ts';
import type { Keychain } from '../people/keychain.ts';
import { createKeys, type Keys } from '../people/keys.ts';
import type { LogKeyHolder } from '../people/log-key.ts';
import { createWrapping } from '../people/wrapping.ts';

const WORKER = path.join(import.meta.dirname, 'key-worker.js');

/** What the secret of a room opens, and what keeps it on this computer. */
export type RoomSecrets = {
  readonly logKey: LogKeyHolder;
  readonly content: Content;
  readonly keychain: Keychain;
};

/** The keys of a room that was just opened for writing. */
export function openKeys(
  db: WritableDb,
  spine: Spine,
  { logKey, content, keychain }: RoomSecrets,
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
    content,
    keychain,
    stationery: { app: `Holdline ${app.getVersion()}`, randomBytes },
    now,
    report,
  });
}
