import { expect } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, throughBrief, turnToChannel } from './steps.ts';

const WORDS = [
  'We apologise for any inconvenience. We believe that a former contractor copied the file, and the PII of 41,000 people was in it.',
  'Going forward we will do better. The shop will be restored by 14:00 today. Next update: TBC at quillmere.example/notice.',
].join('\n\n');
const X = 'We are sorry. Order records were on a public page. Next update at 11:30.';

test('a writer is led to what the checks find, mends some, leaves one with a reason, and the signers see it', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  const field = page.getByLabel('The words of the statement');
  await room.write('The words of the statement', 'We are sorry. A file was posted at 09:52.');
  const checks = page.getByRole('region', { name: 'Checks' });
  await expect(checks.getByText('nothing found', { exact: true })).toBeVisible();
  await shoot(page, 'calm');

  await room.write('The words of the statement', WORDS);
  await expect(checks.getByText('7 to look at')).toBeVisible();
  await expect(checks.getByText('Half an apology.')).toBeVisible();
  await checks.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'found');

  await room.press('Go to “TBC” in the words for All channels', checks);
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('TBC');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await expect(page.getByText(/^“TBC” stands in the words\./).first()).toBeVisible();

  await room.press('Leave it as it is: “TBC”', checks);
  const dialog = page.getByRole('dialog', { name: 'Leave these words as they are' });
  await room.write('Leave it, because', 'TBC is the name of the hall where we meet the press.', dialog);
  await expectAccessible(page);
  await shoot(page, 'leave');
  await room.press('Leave it', dialog);
  await expect(checks.getByText(/1 overruled$/)).toBeVisible();
  await expect(checks.getByText('TBC is the name of the hall where we meet the press.')).toBeVisible();

  await turnToChannel(page, 'X');
  await room.write('The words of the statement', X);
  await expect(checks.getByRole('heading', { name: 'All other channels' })).toBeVisible();
  await room.press(/^Go to “11:30” in the words for X|^Go to “Going forward”/, checks);
  await expect(field).toBeFocused();
  await shoot(page, 'two-texts');
  await room.press('Leave out: Bluesky');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as 1\.2/).first()).toBeVisible();
  // The ticks were about the words before these.
  await room.tickNeeded();
  await room.goTo('Approve');
  await room.switchTo('Maya Lindqvist');
  await room.press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  const found = signOff.getByRole('region', { name: 'What the checks found' });
  await expect(found.getByText('TBC is the name of the hall where we meet the press.')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'sign-off');
});
