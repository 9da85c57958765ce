import path from 'node:path';
import { app, dialog, protocol } from 'electron';
import log from 'electron-log/main';
import { refuse } from '../../shared/kernel.ts';
import { type Clock, createClock, readClocks } from '../commands/clock.ts';
import type { Spine } from '../commands/dispatch.ts';
import { readingAtLastEvent } from '../commands/last-reading.ts';
import { type Library, loadLibrary } from '../commands/library.ts';
import { createHandlers, type Services } from '../ipc/handlers.ts';
import { closeDoor, serve } from '../ipc/serve.ts';
import { asking } from './asking.ts';
import { beginSession, type RoomSession } from './begin-session.ts';
import { carryServices } from './carry.ts';
import { flushShelf } from './flush-shelf.ts';
import { createMachineClocks, type MachineClocks } from './machine-clocks.ts';
import { enableActions, installMenu } from './menu.ts';
import { packetServices } from './packets.ts';
import { proofServices } from './proof-services.ts';
import { react } from './react.ts';
import { recordOpening } from './record-opening.ts';
import { type OpenRoom, openRoom, roomPath } from './room-file.ts';
import { describeRuntime } from './runtime.ts';
import { searchServices } from './search.ts';
import { denyPermissions, lockDown } from './security.ts';
import { APP_SCHEME, serveRenderer } from './serve-renderer.ts';
import { isSmokeTest, reportSmokeTest } from './smoke-test.ts';
import { startAgain } from './start-again.ts';
import { readThirdPartyNotices } from './third-party-notices.ts';
import { verifyRoomFile } from './verify.ts';
import { TRUSTED_ORIGINS } from './window.ts';
import { createWindows, type RoomWindows } from './windows.ts';

/** As electron-builder.yml gives it to the installers. */
const APP_ID = 'app.holdline.Holdline';
const report = (error: unknown): void => log.error(error);

/** Holdline's clock, which goes on from what the clocks showed when this room was last written in this boot. */
function startClock(spine: Spine, clocks: MachineClocks, boot: string | null): Clock {
  const since = clocks.speed === 1 ? readingAtLastEvent(spine, boot, readClocks(clocks)) : null;
  return createClock(spine, clocks, since);
}

/** A second start of the app brings the first one's window to the front. */
function comeForward({ front }: RoomWindows): void {
  app.on('second-instance', () => {
    const window = front();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** Goes on with a room file that is not the one remembered: the app starts again with it once that is written down. */
function goOn(room: OpenRoom): ReturnType<OpenRoom['accept']> {
  const accepted = room.accept();
  if (accepted.ok) startAgain();
  return accepted;
}

type Started = Pick<Services, 'runtime'> & {
  readonly file: string;
  readonly room: OpenRoom;
  readonly session: RoomSession;
  readonly library: Library;
  readonly clocks: MachineClocks;
  readonly clock: Clock | null;
};

/** What the doors of the app need of this start of it. */
function servicesOf(started: Started, windows: RoomWindows): Services {
  const { file, room, session, library, runtime, clocks, clock } = started;
  const windowNow = windows.front;
  return {
    ...session.services,
    spine: () => room.spine,
    older: () => room.older,
    locked: () => clock?.locked.reading() ?? { cards: [], damaged: [] },
    file: () => room.file,
    shelfKey: () => room.content?.cipher()?.shelfKey ?? null,
    acceptRoom: () => goOn(room),
    library: () => library,
    runtime,
    clock: clocks.pace,
    lookAtClocks: () => clock?.tick(),
    verify: async (logId: string) =>
      room.spine ? verifyRoomFile(file, logId, room) : refuse('no-room', 'No room is open.'),
    readThirdPartyNotices,
    enableActions,
    flushShelf,
    openWindow: async () => void (await windows.open()),
    ...proofServices(file, room, clocks.wall, windows),
    ...packetServices(room, clocks.wall, windowNow),
    ...carryServices(library, { speed: clocks.speed, now: clocks.wall }, windowNow),
    ...searchServices(file, room, report),
    ...asking(file, room.content, windowNow),
  };
}

/** Opens the room and begins everything that stands behind the doors. */
async function begin({ tell }: RoomWindows): Promise<Started> {
  const userData = app.getPath('userData');
  const shipped = path.join(app.getAppPath(), 'resources');
  const library = loadLibrary(shipped, path.join(userData, 'playbooks'));
  const clocks = createMachineClocks();
  const runtime = describeRuntime(clocks.speed);
  const file = roomPath(path.join(userData, 'room.sqlite'));
  const room = openRoom(
    file,
    clocks,
    () => library,
    report,
    (state) => tell('folder', state),
  );
  const writable = room.file.state === 'open' && room.file.alarm.length === 0 ? room.spine : null;
  const clock = writable && startClock(writable, clocks, runtime.boot);
  if (writable) recordOpening(writable, runtime);
  const session = beginSession(room, writable);
  await room.wake().catch(report);
  return { file, room, session, library, runtime, clocks, clock };
}

async function start(): Promise<void> {
  let session: RoomSession | null = null;
  const windows = createWindows((window) => session?.follow(window));
  const started = await begin(windows);
  const { room, clocks, clock } = started;
  session = started.session;
  serveRenderer();
  denyPermissions();
  serve(createHandlers(servicesOf(started, windows)), TRUSTED_ORIGINS, report);
  installMenu(windows);
  react(windows, room, clocks, clock);
  comeForward(windows);
  app.on('will-quit', room.close);
  const window = await windows.open();
  if (isSmokeTest()) await reportSmokeTest(window);
}

/** The app's own log, written by main alone: its library would open a door for every page and put a script into each. */
function startLog(): void {
  log.initialize({ preload: false });
  log.transports.ipc.level = false;
  closeDoor('__ELECTRON_LOG__');
}

/** The last words of a start that failed: a box of the system's own, or, started from a terminal, what stands there. */
function sayWhy(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  if (!app.isPackaged || isSmokeTest()) {
    process.stderr.write(`Holdline could not start: ${why}\n`);
    return;
  }
  dialog.showErrorBox(
    'Holdline could not start',
    `${why}\n\nNothing in a room was changed. Start Holdline again.`,
  );
}

startLog();
// Windows shows notifications, and gathers windows on the taskbar, by the id of the installed app.
app.setAppUserModelId(APP_ID);
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
      sayWhy(error);
      app.exit(1);
    });
} else {
  app.quit();
}
