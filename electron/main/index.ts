import path from 'node:path';
import { app, type BrowserWindow, clipboard, powerMonitor, protocol } from 'electron';
import log from 'electron-log/main';
import { PUSHES } from '../../shared/ipc/channels.ts';
import { refuse } from '../../shared/kernel.ts';
import { type Clock, createClock, readClocks } from '../commands/clock.ts';
import type { Spine } from '../commands/dispatch.ts';
import { readingAtLastEvent } from '../commands/last-reading.ts';
import { loadLibrary } from '../commands/library.ts';
import { appendedOf } from '../commands/publish.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { closeDoor, serve } from '../ipc/serve.ts';
import { badgeOf, showBadge } from './badge.ts';
import { saveChecker } from './checkers.ts';
import { chooseRoom } from './choose-room.ts';
import { createMachineClocks, type MachineClocks } from './machine-clocks.ts';
import { installMenu } from './menu.ts';
import { createGatherer, noticesOf } from './notices.ts';
import { notify } from './notify.ts';
import { recordOpening } from './record-opening.ts';
import { type OpenRoom, openRoom, roomPath } from './room-file.ts';
import { describeRuntime } from './runtime.ts';
import { saveExport } from './save-export.ts';
import { denyPermissions, lockDown } from './security.ts';
import { APP_SCHEME, serveRenderer } from './serve-renderer.ts';
import { isSmokeTest, reportSmokeTest } from './smoke-test.ts';
import { readThirdPartyNotices } from './third-party-notices.ts';
import { verifyRoomFile } from './verify.ts';
import { openWindow, TRUSTED_ORIGINS } from './window.ts';

const TICK_MS = 1000;
/** A fast clock is looked at more often, so that it notices a threshold about as soon as a real one would. */
const SHORTEST_TICK_MS = 250;
const report = (error: unknown): void => log.error(error);

/** Everything that happens after a commit or a second; none of it can veto. */
function react(window: BrowserWindow, { spine }: OpenRoom, clocks: MachineClocks, clock: Clock | null): void {
  if (!spine || !clock) return;
  const notices = createGatherer((loud) => notify(window, loud));
  const badge = (): void => {
    if (!window.isDestroyed()) showBadge(window, badgeOf(spine, clocks.wall()));
  };
  const tick = (): void => {
    spine.log.lookForOthers();
    clock.tick();
    badge();
  };
  const leave = spine.log.subscribe((batch) => {
    const appended = appendedOf(spine, batch);
    if (!appended || window.isDestroyed()) return;
    window.webContents.send(PUSHES.appended, appended);
    notices.add(noticesOf(appended));
    badge();
  });
  const timer = setInterval(tick, Math.max(SHORTEST_TICK_MS, TICK_MS / clocks.speed));
  powerMonitor.on('resume', tick);
  powerMonitor.on('unlock-screen', tick);
  window.on('focus', tick);
  window.on('closed', () => {
    leave();
    clearInterval(timer);
    powerMonitor.off('resume', tick);
    powerMonitor.off('unlock-screen', tick);
  });
  tick();
}

/** Holdline's clock, which goes on from what the clocks showed when this room was last written in this boot. */
function startClock(spine: Spine, clocks: MachineClocks, boot: string | null): Clock {
  const since = clocks.speed === 1 ? readingAtLastEvent(spine, boot, readClocks(clocks)) : null;
  return createClock(spine, clocks, since);
}

type Services = Parameters<typeof createHandlers>[0];

/** What has to ask the person where to or where from, in the window that is there by then. */
function asking(
  file: string,
  windowNow: () => BrowserWindow | null,
): Pick<Services, 'exportLog' | 'chooseRoom' | 'saveChecker'> {
  const noWindow = refuse('no-window', 'There is no window to ask in.');
  return {
    exportLog: async (spine, asked) => {
      const window = windowNow();
      return window ? saveExport(window, spine, file, asked) : noWindow;
    },
    saveChecker: async () => {
      const window = windowNow();
      return window ? saveChecker(window) : noWindow;
    },
    chooseRoom: async ({ how }) => {
      const window = windowNow();
      return window ? chooseRoom(window, how) : noWindow;
    },
  };
}

async function start(): Promise<void> {
  const userData = app.getPath('userData');
  const resources = path.join(app.getAppPath(), 'resources');
  const library = loadLibrary(path.join(resources, 'playbooks'), path.join(userData, 'playbooks'));
  const clocks = createMachineClocks();
  const runtime = describeRuntime(clocks.speed);
  const file = roomPath(path.join(userData, 'room.sqlite'));
  const room = openRoom(file, clocks, () => library.playbooks, report);
  const writable = room.file.state === 'open' && room.file.alarm.length === 0 ? room.spine : null;
  const clock = writable && startClock(writable, clocks, runtime.boot);
  if (writable) recordOpening(writable, runtime);
  const service = {
    spine: () => room.spine,
    older: () => room.older,
    file: () => room.file,
    acceptRoom: () => {
      room.accept();
      app.relaunch();
      app.quit();
    },
    library: () => library,
    runtime,
    clock: clocks.pace,
    lookAtClocks: () => clock?.tick(),
    verify: (logId: string) =>
      room.spine ? verifyRoomFile(file, logId) : Promise.resolve(refuse('no-room', 'No room is open.')),
    copy: async (text: string) => clipboard.writeText(text),
    readThirdPartyNotices,
  };
  serveRenderer();
  denyPermissions();
  let window: BrowserWindow | null = null;
  serve(createHandlers({ ...service, ...asking(file, () => window) }), TRUSTED_ORIGINS, report);
  window = await openWindow();
  installMenu(window);
  react(window, room, clocks, clock);
  app.on('second-instance', () => {
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('will-quit', room.close);
  if (isSmokeTest()) await reportSmokeTest(window);
}

/** The app's own log, written by main alone: its library would open a door for every page and put a script into each. */
function startLog(): void {
  log.initialize({ preload: false });
  log.transports.ipc.level = false;
  closeDoor('__ELECTRON_LOG__');
}

startLog();
log.errorHandler.startCatching({ showDialog: false });
protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }]);
lockDown(TRUSTED_ORIGINS);
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      report(error);
      app.exit(1);
    });
} else {
  app.quit();
}
