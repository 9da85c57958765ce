import { BrowserWindow } from 'electron';
import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { pageAddress, SAFE_PREFERENCES } from './window.ts';

/**
 * The page says in an attribute of its root when everything on it, the typefaces too, is there. A busy machine takes its time for a long
 * log, and a page that was given up has to be drawn again from its beginning.
 */
const READY = `new Promise((resolve) => {
  const until = performance.now() + 120000;
  const look = () => {
    const state = document.documentElement.dataset.report;
    if (state === 'ready' || performance.now() > until) resolve(state ?? 'silent');
    else setTimeout(look, 50);
  };
  look();
})`;

/** Draws a page for paper in a window that nobody sees and that may do no more than ours may, and uses it. */
export async function onHiddenPage<T>(
  address: string,
  use: (window: BrowserWindow) => Promise<Result<T, Rejection>>,
): Promise<Result<T, Rejection>> {
  const window = new BrowserWindow({ show: false, webPreferences: SAFE_PREFERENCES });
  try {
    await window.loadURL(pageAddress(address));
    const ready: unknown = await window.webContents.executeJavaScript(READY);
    if (ready !== 'ready') return refuse('not-printed', 'The page could not be drawn. Try again.');
    return await use(window);
  } finally {
    window.destroy();
  }
}
