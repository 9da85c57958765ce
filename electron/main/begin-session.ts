import type { BrowserWindow } from 'electron';
import { refuse } from '../../shared/kernel.ts';
import type { LockReason } from '../../shared/people/events.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Services } from '../ipc/handlers.ts';
import { keysReading } from '../ipc/key-handlers.ts';
import { createSession } from '../people/session.ts';
import { createIdleSetting } from './idle-setting.ts';
import { keepSession, tellOfKeys } from './keep-session.ts';
import type { OpenRoom } from './room-file.ts';

const NOT_WRITABLE = refuse('not-writable', 'Nothing can be written to this room, so nothing is locked.');

/** What the doors need of the session, and how a window follows it. */
export type RoomSession = {
  readonly services: Pick<Services, 'keys' | 'idle' | 'lock' | 'openKey'>;
  readonly follow: (window: BrowserWindow) => void;
};

/** The keys of the room and the session at its keyboard, which begins locked where the room has keys. */
export function beginSession({ keys }: OpenRoom, spine: Spine | null): RoomSession {
  const idle = createIdleSetting();
  const session = spine && createSession(spine, () => performance.now(), idle.get);
  session?.lock('start');
  const services = {
    keys: () => keys,
    idle,
    lock: (why: LockReason) => session?.lock(why) ?? NOT_WRITABLE,
    openKey: async (personId: string, passphrase: string) =>
      keys?.openKey(personId, passphrase) ?? NOT_WRITABLE,
  };
  const follow = (window: BrowserWindow): void => {
    if (session) keepSession(window, session);
    if (spine) tellOfKeys(window, spine, () => keysReading(services));
  };
  return { services, follow };
}
