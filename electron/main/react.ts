import { app, powerMonitor } from 'electron';
import type { Clock } from '../commands/clock.ts';
import { appendedOf } from '../commands/publish.ts';
import { badgeOf, showBadge } from './badge.ts';
import type { MachineClocks } from './machine-clocks.ts';
import { createGatherer, noticesIn, noticesOf } from './notices.ts';
import { notify } from './notify.ts';
import type { OpenRoom } from './room-file.ts';
import type { RoomWindows } from './windows.ts';

const TICK_MS = 1000;
/** A fast clock is looked at more often, so that it notices a threshold about as soon as a real one would. */
const SHORTEST_TICK_MS = 250;

/** Everything that happens after a commit or a second; none of it can veto. */
export function react(
  windows: RoomWindows,
  { spine, content, tidy }: OpenRoom,
  clocks: MachineClocks,
  clock: Clock | null,
): void {
  if (!spine || !clock) return;
  const notices = createGatherer((loud) => notify(windows.front(), loud));
  const badge = (): void => {
    const shown = badgeOf(spine, clocks.wall(), clock.locked.reading().cards);
    for (const window of windows.all()) showBadge(window, shown);
  };
  const tick = (): void => {
    clock.tick();
    tidy();
    badge();
  };
  const leave = spine.log.subscribe((batch) => {
    const appended = appendedOf(spine, batch);
    if (!appended) return;
    windows.tell('appended', appended);
    notices.add(noticesOf(appended));
    badge();
  });
  // Nothing can be written behind the lock, but it can be told: the log has it once the room is open.
  const unwatch = clock.locked.onLook((noticed) => {
    windows.tell('watched', { ...clock.locked.reading(), noticed });
    notices.add(noticed.flatMap(noticesIn));
  });
  // What came due while nothing could be read is logged now, with both times.
  const forget = content?.onOpened(() => {
    windows.tell('opened', {});
    tick();
  });
  const timer = setInterval(tick, Math.max(SHORTEST_TICK_MS, TICK_MS / clocks.speed));
  powerMonitor.on('resume', tick);
  powerMonitor.on('unlock-screen', tick);
  app.on('browser-window-focus', tick);
  app.on('will-quit', () => {
    leave();
    unwatch();
    forget?.();
    clearInterval(timer);
    powerMonitor.off('resume', tick);
    powerMonitor.off('unlock-screen', tick);
  });
  tick();
}
