import { type BrowserWindow, powerMonitor } from 'electron';
import { PUSHES } from '../../shared/ipc/channels.ts';
import { type KeysReading, REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { LockReason } from '../../shared/people/events.ts';
import type { Spine } from '../commands/dispatch.ts';
import type { Session } from '../people/session.ts';

/** What of the window's input means that somebody is there. */
const IS_TOUCH = /^(?:mouse|raw|key|char|gesture|touch|pointer)/i;
const TICK_MS = 1000;

const LOCKING = [
  ['suspend', 'sleep'],
  ['lock-screen', 'screen'],
] as const satisfies readonly (readonly [string, LockReason])[];

/** Locks the keyboard when nobody touches our window, when the computer sleeps, and when its screen is locked. */
export function keepSession(window: BrowserWindow, session: Session): void {
  const { webContents } = window;
  webContents.on('input-event', (_event, { type }) => {
    if (IS_TOUCH.test(type)) session.touched();
  });
  const timer = setInterval(session.tick, TICK_MS);
  const leaving = LOCKING.map(([event, why]) => {
    const lock = (): unknown => session.lock(why);
    powerMonitor.on(event as 'suspend', lock);
    return () => powerMonitor.off(event as 'suspend', lock);
  });
  window.on('closed', () => {
    clearInterval(timer);
    for (const leave of leaving) leave();
  });
}

/** Tells a window of every checkpoint, and of its keys whenever something about them may have changed. */
export function tellOfKeys(
  window: BrowserWindow,
  { log }: Spine,
  reading: () => KeysReading | null,
): () => void {
  let signed = false;
  const tell = (): void => {
    const keys = reading();
    if (keys !== null && !window.isDestroyed()) window.webContents.send(PUSHES.keys, keys);
  };
  const leave = [
    log.onSealed(({ logId, size }) => {
      if (!window.isDestroyed()) window.webContents.send(PUSHES.sealed, { logId, size });
      if (!signed) tell();
      signed = true;
    }),
    log.subscribe(({ logId, events }) => {
      const isAboutKeys = events.some(({ kind }) => /^(?:log\.keyed|identity\.|keyboard\.)/.test(kind));
      if (logId === REGISTRY_LOG && isAboutKeys) tell();
    }),
  ];
  return () => {
    for (const one of leave) one();
  };
}
