import { expect } from '@playwright/test';
import { test } from './app.ts';
import { resize } from './layout.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, goToPage, raiseAlarm } from './steps.ts';

const FIRST = 'Customer data published on a forum';
const SECOND = 'Addresses of 40,000 customers published on a forum';

test('a title that turned out wrong is changed, and everything takes the new one but what tells of before', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  await resize(app, page, 1280, 800);
  const room = await foundRoom(page);
  await raiseAlarm(room);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(FIRST);
  const press = page.getByRole('button', { name: 'Change the title…' });
  await press.hover();
  await expect(page.getByRole('tooltip', { name: 'Change the title…' })).toBeVisible();
  await shoot(page, 'title-head');
  await press.click();
  const dialog = page.getByRole('dialog', { name: 'Change the title' });
  await expect(dialog.getByText('This is its title already.').first()).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'title-same');
  await room.write('What happened, in one line', SECOND, dialog);
  await room.write('Why', 'It is addresses alone, and we know how many.', dialog);
  await shoot(page, 'title-dialog');
  await dialog.getByRole('button', { name: 'Change the title' }).click();
  await expect(heading).toContainText(SECOND);
  await expect(
    page.getByText(`changed the title to “${SECOND}”: It is addresses alone`).first(),
  ).toBeVisible();
  await shoot(page, 'title-changed');
  const [, incidentId = ''] = /incident\/([^/]+)/.exec(page.url()) ?? [];
  await goToPage(page, `/incident/${incidentId}/card`);
  await expect(page.getByRole('heading', { name: SECOND }).first()).toBeVisible();
  await shoot(page, 'title-card');
  await goToPage(page, `/incident/${incidentId}/replay`);
  await expect(heading).toContainText(FIRST);
  await page.getByRole('slider', { name: 'Step through the log' }).focus();
  await page.keyboard.press('End');
  await expect(heading).toContainText(SECOND);
  await goToPage(page, '/');
  await expect(page.getByText(SECOND).first()).toBeVisible();
});
