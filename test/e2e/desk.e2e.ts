import { expect, type Page } from '@playwright/test';
import { handsOn } from '../support/hands.ts';
import { test } from './app.ts';
import { expectAccessible, type Room } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, release, signAll, throughBrief, writeAndAsk } from './steps.ts';

const CSV = [
  'Date,Author,Full Text,Url,Replies,Shares,Likes,Platform',
  '2026-11-19T10:05:00Z,@ann,"Is my address in that file, Quillmere?",https://x.com/ann/status/1,3,41,900,X',
  '2026-11-19T10:06:00Z,@bob,They sold it to spammers,https://x.com/bob/status/2,12,210,4,X',
  'soon,@cy,No time in this row,https://x.com/cy/status/3,0,0,0,X',
  '2026-11-19T10:07:00Z,@dee,,https://x.com/dee/status/4,0,0,0,X',
  '2026-11-19T10:08:00Z,Eva,"I lost money, and your hotline hung up on me.",https://facebook.com/eva/5,7,2,1,Facebook',
].join('\n');

const mentions = { name: 'mentions.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };

async function importByButton(room: Room): Promise<void> {
  const { page, press } = room;
  await press('Import a file…');
  const dialog = page.getByRole('dialog', { name: 'Import mentions' });
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await dialog.locator('input[type=file]').setInputFiles(mentions);
  await expect(dialog.getByText('4 new')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Rows without a readable time' })).toContainText(
    'Line 4 Its time “soon” cannot be read as a time.',
  );
  const refused = dialog.getByRole('region', { name: 'Refused rows' });
  await expect(refused.getByRole('listitem')).toHaveText([/^Line 5 It has no text\.$/]);
  await expect(dialog.getByLabel('Shares', { exact: true })).toHaveValue('5');
  await expectAccessible(page);
  await shoot(page, 'import');
  await press('Import 4 mentions', dialog);
  await expect(dialog).toBeHidden();
}

/** The same file once more, dropped this time: all of it is here already. */
async function dropAgain({ page, press }: Room): Promise<void> {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'mentions.csv', { type: 'text/csv' }));
    return transfer;
  }, CSV);
  const reports = page.getByRole('region', { name: 'Reports', exact: true });
  await reports.dispatchEvent('dragover', { dataTransfer: data });
  await reports.dispatchEvent('drop', { dataTransfer: data });
  const dialog = page.getByRole('dialog', { name: 'Import mentions' });
  await expect(dialog.getByText('4 here already, left out')).toBeVisible();
  await press('Choose another file…', dialog);
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeFocused();
  await dialog.locator('input[type=file]').setInputFiles(mentions);
  await expect(dialog.getByText('4 here already, left out')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import 0 mentions' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await press('Cancel', dialog);
}

async function triageByKeyboard(page: Page): Promise<void> {
  const list = page.getByRole('list', { name: 'Reports', exact: true });
  await list.getByRole('listitem').first().focus();
  await page.keyboard.press('4');
  await expect(list.getByRole('listitem').first()).toContainText('Wronged.');
  await expect(list.getByRole('listitem').nth(1)).toBeFocused();
  await page.keyboard.press('j');
  await expect(list.getByRole('listitem').nth(2)).toBeFocused();
  await page.keyboard.press('5');
  await expect(list.getByRole('listitem').nth(3)).toBeFocused();
  await page.keyboard.press('5');
  await page.keyboard.press('k');
  await expect(list.getByRole('listitem').nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await expect(page.getByText('4 reports are logged, and each is read.')).toBeVisible();
  await shoot(page, 'triaged');
}

/** By keyboard: one attested, and the focus goes on to the next; one with a note; all others not used, but one. */
async function attest({ page, press, answer }: Room): Promise<void> {
  const queues = page.getByRole('region', { name: 'Scheduled posts', exact: true });
  const item = page.getByRole('checkbox', { name: /^Pause scheduled posts everywhere/ });
  await expect(item).not.toBeChecked();
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await queues.scrollIntoViewIfNeeded();
  await shoot(page, 'queues');
  await queues.getByRole('button', { name: 'I have paused it: Our scheduling tool' }).focus();
  await page.keyboard.press('Enter');
  await expect(
    queues.getByRole('button', { name: 'I have paused it: Other schedulers, teams and countries' }),
  ).toBeFocused();
  await press('Attest with a note that Agencies and partners is paused', queues);
  await answer('Called Lyon; held until we call back.', 'It is paused');
  await expect(queues.getByText('13 of 15 not attested')).toBeVisible();
  await expectAccessible(page);
}

async function restNotUsed({ page, press }: Room): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Scheduled posts/ });
  await press('I have paused it: Ads managers', dialog);
  await expect(dialog.getByText('Paused', { exact: true })).toHaveCount(3);
  await press('The other 12 are not used…', dialog);
  await page
    .getByRole('dialog', { name: 'We do not use the other 12' })
    .getByRole('textbox')
    .fill('Looked at the list of accounts.');
  await press('Not used: 12');
  await expect(
    page.getByRole('dialog', { name: 'Scheduled posts: each attested, 3 with an overdue list to read' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
}

test('the social officer imports and reads mentions, vouches for the queues, and lets them go on once the list was read', async ({
  window: page,
}) => {
  test.slow();
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await importByButton(room);
  await dropAgain(room);
  await triageByKeyboard(page);
  await attest(room);
  await throughBrief(room);
  await writeAndAsk(room, 'We are sorry: e-mail addresses were posted on a public forum this morning.');
  await room.switchTo('Maya Lindqvist');
  await room.press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  await expect(signOff.getByRole('region', { name: 'Scheduled posts may still go out' })).toBeVisible();
  await page.keyboard.press('Escape');
  await signAll(room);

  const warning = page.getByRole('region', { name: 'Scheduled posts may still go out' });
  await expect(warning.getByText('13 queues of planned posts are not attested as paused.')).toBeVisible();
  await shoot(page, 'publish-warns');
  await room.press('Record the release on Web statement');
  await expect(page.getByRole('dialog').getByText(/^13 queues .* The log will say so\.$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await release(room);
  await expect(
    page.getByText(/released .* while 13 queues of planned posts were not attested/).first(),
  ).toBeVisible();
  await room.press('Attest them…', warning);
  await restNotUsed(room);
  await expect(warning).toBeHidden();

  await room.goTo('Follow-up');
  const queues = page.getByRole('region', { name: 'Scheduled posts', exact: true });
  const goOn = queues.getByRole('button', { name: 'Resume Our scheduling tool' });
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await expect(goOn).toHaveAccessibleDescription(/^Read its overdue list first/);
  await room.press('Read the overdue list of Our scheduling tool', queues);
  const read = page.getByRole('dialog');
  await read.getByLabel('Dropped').fill('2');
  await expectAccessible(page);
  await shoot(page, 'overdue');
  await room.press('I have read them', read);
  await room.press('Resume Our scheduling tool', queues);
  await room.press('It is sending again', page.getByRole('dialog'));
  await expect(queues.getByText('Resumed', { exact: true })).toBeVisible();
  await queues.scrollIntoViewIfNeeded();
  await shoot(page, 'follow-up');
});

test('a fake page is kept from the moment it is found until it is down', async ({ window: page }) => {
  const room = await foundRoom(page);
  const { press, write } = room;
  await raiseAlarm(room);
  const fakes = page.getByRole('region', { name: 'Fake pages', exact: true });
  await press('Register a page…', fakes);
  const dialog = page.getByRole('dialog', { name: 'Register a fake page' });
  await write('Address', 'https://x.com/quillmere_help', dialog);
  await expect(dialog.getByLabel('Network')).toHaveValue('x');
  await write('The name it goes by', 'Quillmere Help', dialog);
  await write('What it does', 'Asks our customers for their card numbers.', dialog);
  await expectAccessible(page);
  await shoot(page, 'fake-found');
  await press('Register it', dialog);
  await expect(fakes.getByText('Up, and not reported yet: report it.')).toBeVisible();
  await fakes.getByText('How to report it on X').click();
  await expect(fakes.getByText(/help\.x\.com.*not looked up lately/)).toBeVisible();

  await room.tickNeeded();
  await room.goTo('Brief');
  await handsOn(page).command('Fake pages');
  const register = page.getByRole('dialog', { name: 'Fake pages: 1 still up' });
  await press('Reported: Quillmere Help', register);
  const report = page.getByRole('dialog', { name: 'Quillmere Help was reported' });
  await expect(report.getByLabel('To whom')).toHaveValue('X');
  await write('Their reference', 'C-118', report);
  await report.getByLabel('They answer').selectOption({ label: 'Within 4 hours' });
  await press('It is reported', report);
  await expect(register.getByText('Up. X has yet to answer.')).toBeVisible();
  await shoot(page, 'fake-reported');
  await press('It is down: Quillmere Help', register);
  await page
    .getByRole('dialog', { name: 'Quillmere Help is down' })
    .getByRole('textbox')
    .fill('Looked it up twice.');
  await press('It is down', page.getByRole('dialog', { name: 'Quillmere Help is down' }));
  await expect(page.getByText(/^Down, .* after we found it\.$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(
    page.getByText(/saw the fake Quillmere Help taken down: Looked it up twice\./).first(),
  ).toBeVisible();
});
