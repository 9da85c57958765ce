import path from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';

function isEnabled(app: ElectronApplication, id: string): Promise<boolean | undefined> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id);
}

test('an item of the menu is open exactly while its action is', async ({ launch, userData }) => {
  const file = path.join(userData, 'stages.sqlite');
  writeRoomOfStages(file, Date.now());
  const { app, window: page } = await launch([`--room=${file}`]);
  await expect.poll(() => isEnabled(app, 'alarm.raise')).toBe(true);
  expect(await isEnabled(app, 'note.focus')).toBe(false);
  expect(await isEnabled(app, 'help.about')).toBe(true);
  await page.goto('app://holdline/index.html#/incident/in-publish');
  await page.reload();
  await expect.poll(() => isEnabled(app, 'release.record')).toBe(true);
  expect(await isEnabled(app, 'approval.reject')).toBe(false);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('release.record')?.click());
  await expect(page.getByRole('dialog', { name: 'Record a release' })).toBeVisible();
});
