import { expect } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, throughBrief } from './steps.ts';

test('a writer types', async ({ window: page }) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  const field = page.getByRole('textbox', { name: 'The words of the statement' });
  await field.fill('We are sorry. We recieved word of it.\nMore tomorow.');
  await expect(page.getByText('3 sentences')).toBeVisible();
  await shoot(page, 'typed');
  await expectAccessible(page);
});
