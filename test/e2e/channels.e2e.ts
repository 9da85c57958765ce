import { expect } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, signAll, throughBrief, turnToChannel } from './steps.ts';

const LONG = [
  'We are sorry. What you order from us is private, and we know that this is frightening.',
  'This morning we learned that order records of some customers, with names, postcodes and order dates, are on a public page. We do not yet know how many more people this touches or who did it.',
  'We have blocked the account that copied the records. Our security team is going through every export. For help, reach us at 0808 157 0142. The next update comes at 11:30 at quillmere.example/notice.',
].join('\n\n');

test('long words: the short channels are cut in one press, one is left out, and none goes to signers too long', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', LONG);
  const channels = page.getByRole('region', { name: 'Channels' });
  await expect(channels.getByText(/^\d fit · \d off our target length · 2 too long$/)).toBeVisible();
  await expect(channels.getByText(/^\d+ of 280 characters, \d+ too many$/)).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await expect(page.getByText(/^X takes 280 characters, and these are/).first()).toBeVisible();
  await room.press('Preview: X', channels);
  await expect(channels.getByRole('figure', { name: 'X, as readers see it' })).toBeVisible();
  await channels.scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'too-long');

  await room.press('Cut all 2 to fit', channels);
  await expect(channels.getByText(/too long/)).toHaveCount(0);
  await room.press('Leave out: Bluesky', channels);
  await expect(channels.getByText('Left out of this statement')).toBeVisible();
  await room.press('Edit the words for X', channels);
  await expect(page.getByRole('button', { name: 'X', exact: true, pressed: true })).toBeVisible();
  const words = page.getByRole('textbox', { name: 'The words of the statement' });
  await expect(words).toBeFocused();
  await expect(words).toBeInViewport();
  await expectAccessible(page);
  await shoot(page, 'cut');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as 1\.2/).first()).toBeVisible();
  // The ticks were about the long words.
  await room.tickNeeded();
  await room.goTo('Approve');
  await room.switchTo('Maya Lindqvist');
  await room.press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  await expect(signOff.getByRole('heading', { name: /^X · own words/ })).toBeVisible();
  await expect(signOff.getByText('Left out: these words do not go out on Bluesky.')).toBeVisible();
  await shoot(page, 'sign-off');
  await expectAccessible(page);
});

test('a channel that the playbook does not name: added in the draft, written to, signed and out', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room, 'Workplace accident');
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', 'Gas escaped at our works. Stay indoors.');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as 1\.1/)).toBeVisible();
  const channels = page.getByRole('region', { name: 'Channels' });
  const add = channels.getByRole('button', { name: 'Add a channel…' });
  await add.scrollIntoViewIfNeeded();
  await shoot(page, 'add-button');
  await add.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Add a channel to this incident' });
  await expect(list.getByRole('option', { name: /^SMS.*Public · at most 6 messages/ })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'add-channel');
  await page.keyboard.type('sms');
  await page.keyboard.press('Enter');
  await expect(channels.getByRole('button', { name: 'Leave out: SMS' })).toBeVisible();
  await channels.getByRole('button', { name: 'Preview: SMS' }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await shoot(page, 'channel-added');

  await turnToChannel(page, 'SMS');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Gas at our works. Close windows, stay indoors.');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as 1\.2/).first()).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
  await signAll(room);
  await room.press('Record the release on SMS');
  const dialog = page.getByRole('dialog');
  await room.write('Where it is', 'Sent to 4,200 numbers', dialog);
  await room.press('It is out', dialog);
  await expect(
    page.getByText(/released Holding statement 1\.2 on SMS: Sent to 4,200 numbers/).first(),
  ).toBeVisible();
  await expect(page.getByText('added the channel SMS to this incident').first()).toBeVisible();
  await shoot(page, 'out-on-added');
});
