import { expect } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { correctedToApprove, firstWordsOut, signAll, writeAndAsk } from './steps.ts';

const CLAIM = 'About 300 customers are in the file.';
const LEAKED = 'The file holds the e-mail addresses of about 300 customers.';

test('an update that was signed and set aside is written down as out before, by a time that nobody knows', async ({
  window: page,
}) => {
  const room = await firstWordsOut(page, CLAIM, LEAKED);
  const dialog = page.getByRole('dialog');
  await room.press('Start: Update');
  await writeAndAsk(room, `The forum has taken the file down. ${LEAKED}`);
  await signAll(room);
  await room.press(`Withdraw: ${CLAIM}`);
  await dialog.getByLabel('Why does it no longer hold?').fill('Counted again: it is 3,000.');
  await room.press('Withdraw it', dialog);
  const shaken = page.getByRole('region', { name: 'Words lean on what is not confirmed' });
  await room.press(`Start the correction: ${CLAIM}`, shaken);
  await room.press('Start it in Draft', dialog);
  const aside = page.getByRole('region', { name: 'Set aside' });
  await expect(aside.getByText(/^Update 2 was approved when it was set aside at/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'aside-draft');
  await room.press('It was out already: Update 2', aside);
  await dialog.getByLabel('On which channel?').selectOption('Web statement');
  await room.write('Where it is', 'https://example.com/news/2', dialog);
  await expectAccessible(page);
  await shoot(page, 'aside-dialog');
  await dialog.getByRole('textbox', { name: /^Out since/ }).fill('yesterday 08:00');
  await expect(dialog.getByText(/not even put to the signers then/).first()).toBeVisible();
  await shoot(page, 'aside-refused');
  await room.press('not known', dialog);
  await room.press('It was out', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/, out by .*exact time not known/).last()).toBeVisible();
  await shoot(page, 'aside-told');

  await correctedToApprove(room, 'The file holds the addresses of about 3,000 customers.');
  await expect(aside).toBeVisible();
  await shoot(page, 'aside-approve');
});
