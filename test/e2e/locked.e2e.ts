import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './app.ts';
import { layoutFaults, resize } from './layout.ts';
import { expectAccessible, roomOn } from './room.ts';
import { foundRoom, raiseAlarm } from './steps.ts';

/** Slow enough that half of the two minutes of Detect is not gone before a busy machine shows the window. */
const FAST = ['--clock-speed=3'];

/** With `SHOTS=dir`: what the page looks like in both themes. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ caret: 'initial', path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}

test('the clocks of a running incident stand there before any passphrase, and what comes due is told', async ({
  launch,
}) => {
  const first = await launch(FAST);
  await raiseAlarm(await foundRoom(first.window));
  await first.app.close();

  const { app, window } = await launch(FAST);
  await resize(app, window, 1280, 800);
  const incident = window.getByRole('region', { name: 'Data breach' });
  await expect(window.getByRole('heading', { level: 1, name: '1 incident is live.' })).toBeVisible();
  await expect(incident.getByRole('timer', { name: /^Detect stage: \d+:\d\d$/ })).toBeVisible();
  await expect(incident.getByRole('timer', { name: /^First words: / })).toBeVisible();
  await expect(window.getByText('Customer data published on a forum')).toHaveCount(0);
  await picture(window, 'calm-1280');
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toMatch(/ · Detect · Data breach · Holdline$/);
  await expect(
    window.getByRole('status').getByText(/^Data breach: 50 % of the detect budget is gone/),
  ).toBeVisible({ timeout: 60_000 });
  await expect(
    window.getByRole('status').getByText(/^Data breach: The detect budget is used up/),
  ).toBeVisible({ timeout: 60_000 });
  await expect(incident.getByRole('timer', { name: /^Detect stage: \+/ })).toBeVisible();
  await expect.poll(title).toMatch(/^over by .* · Detect · Data breach · Holdline$/);
  await expect(incident.getByText(/^The detect budget is used up since/)).toBeVisible();
  await expectAccessible(window);
  expect(await layoutFaults(window)).toEqual([]);
  await picture(window, 'over-1280');
  await resize(app, window, 1920, 1080);
  await picture(window, 'over-1920');

  await roomOn(window).unlock('Maya Lindqvist');
  await expect(window).toHaveURL(/#\/incident\//);
  const log = window.getByRole('region', { name: 'Log entries, newest first' });
  await expect(
    log.getByText(/budget is used up at .*, and written down when the room was unlocked/),
  ).toBeVisible();
  await expect(
    log.getByText(/of the detect budget was gone at .*, and written down when/).first(),
  ).toBeVisible();
});
