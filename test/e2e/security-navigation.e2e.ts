import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { test } from './app.ts';

type Attempt = { readonly url: string; readonly prevented: boolean };
type Watched = { attempts: Attempt[] };

/** A place to flee to on this computer, and the requests that got there. */
async function openOutside(): Promise<{ url: string; requests: string[]; close: () => void }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('<title>outside</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** Has main write down every navigation that the window begins, after our own guard has had its say. */
async function watchNavigation(app: ElectronApplication): Promise<() => Promise<readonly Attempt[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    const watched = globalThis as unknown as Watched;
    watched.attempts = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => {
      watched.attempts.push({ url: event.url, prevented: event.defaultPrevented });
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as Watched).attempts);
}

test('the window opens no other window and goes nowhere else', async ({ app, window }) => {
  const outside = await openOutside();
  try {
    const before = window.url();
    const attempts = await watchNavigation(app);
    expect(await window.evaluate((url) => globalThis.open(`${url}/window`), outside.url)).toBeNull();
    await window.evaluate((url) => {
      const link = document.createElement('a');
      link.href = `${url}/link`;
      document.body.append(link);
      link.click();
      link.remove();
    }, outside.url);
    await expect.poll(attempts).toEqual([{ url: `${outside.url}/link`, prevented: true }]);
    await window.evaluate((url) => {
      globalThis.location.href = `${url}/location`;
    }, outside.url);
    await expect.poll(attempts).toHaveLength(2);
    // A navigation of our own, to its end: what the others could have fetched would have been asked for by now.
    await window.reload();
    expect(await attempts()).toEqual([
      { url: `${outside.url}/link`, prevented: true },
      { url: `${outside.url}/location`, prevented: true },
    ]);
    expect(window.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(outside.requests).toEqual([]);
  } finally {
    outside.close();
  }
});
