import path from 'node:path';
import { app, BrowserWindow, type WebPreferences } from 'electron';
import { APP_ORIGIN } from './serve-renderer.ts';
import { rememberBounds, savedBounds } from './window-state.ts';

const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** The origins whose pages may talk to main: our own scheme, and the dev server while developing. */
export const TRUSTED_ORIGINS: readonly string[] =
  devServer === undefined ? [APP_ORIGIN] : [APP_ORIGIN, new URL(devServer).origin];

/** What every window of this app may do, also one that nobody sees: draw, and knock at our own doors. */
export const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
  preload: path.join(import.meta.dirname, '../preload/index.cjs'),
} as const satisfies WebPreferences;

/** The address of one of our pages, by its path in the window's router. */
export function pageAddress(page: string): string {
  return `${devServer ?? `${APP_ORIGIN}/index.html`}#${page}`;
}

/** How far another window stands off the first, so that both are seen. */
const STEP_PX = 32;

/** Makes a window of the room: sandboxed, isolated, without Node. It comes back to life if its renderer dies. */
export function createWindow(number: number): BrowserWindow {
  const boundsFile = path.join(app.getPath('userData'), 'window.json');
  const { maximized, ...bounds } = savedBounds(boundsFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Holdline',
    webPreferences: SAFE_PREFERENCES,
  });
  if (number > 1) {
    const { x, y } = window.getBounds();
    window.setPosition(x + STEP_PX * (number - 1), y + STEP_PX * (number - 1));
  } else if (maximized) window.maximize();
  if (number === 1) rememberBounds(window, boundsFile);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.reload();
  });
  // The title is the clock's, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Loads the war room into its window. The page of another window than the first is told which it is. */
export function loadWindow(window: BrowserWindow, number: number): Promise<void> {
  const page = devServer ?? `${APP_ORIGIN}/index.html`;
  return window.loadURL(number === 1 ? page : `${page}?window=${number}`);
}
