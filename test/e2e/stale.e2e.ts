import { expect } from '@playwright/test';
import { test } from './app.ts';
import { linesInSight } from './lines-in-sight.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, goToPage, raiseAlarm, throughBrief } from './steps.ts';

const WORDS =
  'We are sorry. A file was posted at 09:52, prior to our first alert. Please do not p\u0430y anyb\u200Body who writes to you.';

test('words grow old when a fact is withdrawn: they wait, are kept in one line, and signers see both', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', WORDS);
  const checks = page.getByRole('region', { name: 'Checks' });
  await expect(checks.getByText('Characters that cannot be seen.')).toBeVisible();
  await checks.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'certain');
  await room.press(/^Mend all 3 that are certain/, checks);
  await expect(page.getByLabel('The words of the statement')).toContainText(
    'We are sorry. A file was posted at 09:52, before our first alert. Please do not pay anybody who writes to you.',
  );
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();

  const rail = page.getByRole('navigation', { name: 'Stages' });
  await rail.getByRole('button', { name: /^Brief/ }).click();
  await room.press('Withdraw: A file was posted at 09:52.');
  const dialog = page.getByRole('dialog', { name: 'Withdraw this fact' });
  await dialog.getByLabel('Why does it no longer hold?').fill('The first post was at 09:12.');
  await room.press('Withdraw it', dialog);
  await room.press(/^Back to Draft/);
  const before = page.getByRole('region', { name: 'These words may be out of date' });
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await linesInSight(page)).toBeGreaterThanOrEqual(8);
  await shoot(page, 'folded');
  // Folded to one line in a window of little height: what leads there opens it.
  await page.setViewportSize({ width: 1280, height: 800 });
  await room.press(/^May be out of date: “A file was posted/);
  await expect(before.getByText(/is withdrawn now/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'from-before');
  await page.keyboard.press('Control+Shift+R');
  await page.keyboard.type('The file was posted by then as well.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Kept as they are' })).toBeVisible();
  await shoot(page, 'kept');
  await room.goTo('Approve');
  await shoot(page, 'request');
  await room.switchTo('Maya Lindqvist');
  await room.press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  await expect(signOff.getByText('The file was posted by then as well.')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'sign-off-kept');
  await page.keyboard.press('Escape');

  await goToPage(page, '/playbooks');
  const channels = page.getByRole('region', { name: 'Channels' });
  await channels.scrollIntoViewIfNeeded();
  await channels.getByRole('row', { name: /^SMS/ }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'channels');
  await room.press('Change the limits of Mastodon of every playbook by default…');
  await expectAccessible(page);
  await shoot(page, 'limits');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Data breach/ }).click();
  await room.press('Change the channels of Data breach…');
  await expectAccessible(page);
  await shoot(page, 'choice');
});
