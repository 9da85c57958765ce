import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chromium, type Page } from 'playwright';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

const START = path.join(import.meta.dirname, '../../scripts/start.mjs');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The window of the app that listens on this port, as soon as there is one. */
async function windowOn(port: number): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  let browser: Awaited<ReturnType<typeof chromium.connectOverCDP>> | undefined;
  await expect
    .poll(async () => {
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined);
      return browser?.contexts()[0]?.pages().length ?? 0;
    })
    .toBe(1);
  const page = browser?.contexts()[0]?.pages()[0];
  if (browser === undefined || page === undefined) throw new Error('there is no window');
  const connected = browser;
  return { page, close: () => connected.close() };
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('going on with another room file starts the app again, in the hands of npm start', async ({
  userData,
  launch,
}) => {
  const file = path.join(userData, 'room.sqlite');
  const copy = path.join(userData, 'copy.sqlite');
  const first = await launch();
  await createRoomByDoor(first.window);
  await first.app.close();
  copyFileSync(file, copy);
  const second = await launch();
  await raiseAlarmByDoor(second.window);
  await second.app.close();
  for (const name of readdirSync(userData))
    if (name.startsWith('room.sqlite-')) rmSync(path.join(userData, name));
  copyFileSync(copy, file);

  const port = await freePort();
  const args = [START, `--user-data-dir=${userData}`, `--remote-debugging-port=${port}`];
  const started = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    const before = await windowOn(port);
    const alarm = before.page.getByRole('region', { name: /put back, replaced or rewritten/ });
    const gone = before.page.waitForEvent('close');
    // The window may be gone before the click is reported as done; that it goes is what is waited for.
    await Promise.all([
      gone,
      alarm
        .getByRole('button', { name: 'Go on with this file' })
        .click()
        .catch(() => undefined),
    ]);
    await before.close();

    const after = await windowOn(port);
    await expect(after.page.getByRole('button', { name: 'Raise the alarm' })).toBeEnabled();
    await expect(after.page.getByText(/put back, replaced or rewritten/)).toHaveCount(0);
    await after.page.evaluate(() => globalThis.close());
    expect(await ended(started)).toBe(0);
  } finally {
    started.kill('SIGTERM');
  }
});
