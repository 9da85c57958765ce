import { app, type BrowserWindow } from 'electron';
import { PUSHES, type PushName } from '../../shared/ipc/channels.ts';
import type { Pushes } from '../../shared/ipc/contract.ts';
import { createWindow, loadWindow } from './window.ts';

/** The windows of the room: one from the start on, others on request. All show the same room, and one person sits there. */
export type RoomWindows = {
  /** Opens another. `prepare` sees it before its page is there: what is committed while it loads is not to be missed. */
  readonly open: () => Promise<BrowserWindow>;
  readonly all: () => readonly BrowserWindow[];
  /** The one that somebody used last: questions, notifications and the menu go there. */
  readonly front: () => BrowserWindow | null;
  /** Says something to all of them. */
  readonly tell: <N extends PushName>(name: N, body: Pushes[N]) => void;
};

/**
 * One above every window that is open, so that the first opens alone: it takes over what the others of an earlier start
 * left behind, and it keeps unsaved words where they always were.
 */
const nextNumber = (taken: ReadonlyMap<BrowserWindow, number>): number => Math.max(0, ...taken.values()) + 1;

/** Begins without a window; `prepare` is told of each before it loads. */
export function createWindows(prepare: (window: BrowserWindow) => void): RoomWindows {
  const numbers = new Map<BrowserWindow, number>();
  let last: BrowserWindow | null = null;
  const all = () => [...numbers.keys()].filter((one) => !one.isDestroyed());
  app.on('browser-window-focus', (_event, window) => {
    if (numbers.has(window)) last = window;
  });
  const tell: RoomWindows['tell'] = (name, body) => {
    for (const window of all()) window.webContents.send(PUSHES[name], body);
  };
  const tellOpen = () => tell('windows', [...numbers.values()]);
  return {
    all,
    tell,
    front: () => (last && numbers.has(last) && !last.isDestroyed() ? last : (all().at(-1) ?? null)),
    open: async () => {
      const number = nextNumber(numbers);
      const window = createWindow(number);
      numbers.set(window, number);
      window.on('closed', () => {
        numbers.delete(window);
        tellOpen();
      });
      last = window;
      prepare(window);
      window.webContents.on('did-finish-load', tellOpen);
      await loadWindow(window, number);
      return window;
    },
  };
}
