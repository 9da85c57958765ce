import { describe, expect, it, vi } from 'vitest';
import { badgeOf, showBadge } from '../../../electron/main/badge.ts';
import { overlayPicture } from '../../../electron/main/overlay-picture.ts';
import { createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

const system = vi.hoisted(() => ({
  app: {
    setBadgeCount: vi.fn(),
    dock: undefined as undefined | { readonly setBadge: (text: string) => void },
  },
  nativeImage: { createFromBitmap: vi.fn((pixels: Buffer) => ({ pixels })) },
}));
vi.mock('electron', () => system);

const MINUTE = 60_000;

function alarmed() {
  const bench = openSpine();
  createRoom(bench);
  raiseAlarm(bench);
  return (minutes: number) => badgeOf(bench.spine, bench.clocks.wall + minutes * MINUTE);
}

const fakeWindow = { setTitle: vi.fn(), setProgressBar: vi.fn(), setOverlayIcon: vi.fn() };
const show = (badge: ReturnType<typeof badgeOf>, platform: NodeJS.Platform = 'linux') =>
  showBadge(fakeWindow as unknown as Parameters<typeof showBadge>[0], badge, platform);

describe('the badge', () => {
  it('counts the minutes left, and in overtime the minutes over: it never goes away while a clock runs', () => {
    const at = alarmed();
    expect([0, 1, 1.5, 2, 2.1, 3, 12].map((minutes) => [at(minutes).minutes, at(minutes).over])).toEqual([
      [2, false],
      [1, false],
      [1, false],
      [1, false],
      [1, true],
      [1, true],
      [10, true],
    ]);
    show(at(12));
    expect(system.app.setBadgeCount).toHaveBeenLastCalledWith(10);
    expect(fakeWindow.setProgressBar).toHaveBeenLastCalledWith(1, { mode: 'error' });
  });

  it('is text on the dock, so that overtime does not look like time left', () => {
    const at = alarmed();
    const setBadge = vi.fn();
    system.app.dock = { setBadge };
    show(at(0));
    expect(setBadge).toHaveBeenLastCalledWith('2');
    show(at(12));
    expect(setBadge).toHaveBeenLastCalledWith('+10');
    system.app.dock = undefined;
  });

  it('is a picture over the icon on Windows, with words, and drawn only when it changes', () => {
    const at = alarmed();
    system.app.setBadgeCount.mockClear();
    show(at(0), 'win32');
    show(at(0), 'win32');
    expect(fakeWindow.setOverlayIcon).toHaveBeenCalledTimes(1);
    expect(fakeWindow.setOverlayIcon).toHaveBeenLastCalledWith(expect.anything(), 'At most 2 minutes left');
    show(at(12), 'win32');
    expect(fakeWindow.setOverlayIcon).toHaveBeenLastCalledWith(
      { pixels: Buffer.from(overlayPicture(10, true)) },
      'Over time by up to 10 minutes',
    );
    const bench = openSpine();
    createRoom(bench);
    show(badgeOf(bench.spine, bench.clocks.wall), 'win32');
    expect(fakeWindow.setOverlayIcon).toHaveBeenLastCalledWith(null, '');
    expect(system.app.setBadgeCount).not.toHaveBeenCalled();
  });

  it('draws every number of minutes as another picture, and overtime on another ground', () => {
    const pictures = Array.from({ length: 99 }, (_, index) => overlayPicture(index + 1, false).join());
    expect(new Set(pictures).size).toBe(99);
    expect(overlayPicture(5, true)).not.toEqual(overlayPicture(5, false));
    expect(overlayPicture(240, true)).toEqual(overlayPicture(99, true));
    expect(overlayPicture(5, false)).toHaveLength(16 * 16 * 4);
  });

  it('is taken away when nothing is live', () => {
    const bench = openSpine();
    createRoom(bench);
    show(badgeOf(bench.spine, bench.clocks.wall));
    expect(system.app.setBadgeCount).toHaveBeenLastCalledWith(0);
  });
});
