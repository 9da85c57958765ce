import { expect } from '@playwright/test';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { correctedToApprove, firstWordsOut, signAll, withdrawAndCorrect, writeAndAsk } from './steps.ts';

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
  await withdrawAndCorrect(room, CLAIM, 'Counted again: it is 3,000.');
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
  await expect(dialog.getByText(/not even saved for this channel then/).first()).toBeVisible();
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

test('words that nobody had approved, and a correction where it was ended, are written down as out as well', async ({
  window: page,
}) => {
  const room = await firstWordsOut(page, CLAIM, LEAKED);
  const dialog = page.getByRole('dialog');
  await room.press('Start: Update');
  await writeAndAsk(room, `The forum has taken the file down. ${LEAKED}`);
  await withdrawAndCorrect(room, CLAIM, 'Counted again: it is 3,000.');
  const aside = page.getByRole('region', { name: 'Set aside' });
  await expect(aside.getByText(/^Update 2 was not approved by the full chain when/)).toBeVisible();
  await room.press('It was out already: Update 2', aside);
  await dialog.getByLabel('On which channel?').selectOption('X');
  await room.write('Where it is', 'https://x.com/news/2', dialog);
  await expect(dialog.getByText(/These words were never approved by the full chain/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'never-approved-dialog');
  await room.press('It was out', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/was out on X: .*never approved by the full chain/).last()).toBeVisible();
  await shoot(page, 'never-approved-told');

  await correctedToApprove(room, 'The file holds the addresses of about 3,000 customers.');
  await signAll(room);
  await room.press('Record the release on Staff mail');
  await room.write('Where it is', 'To all staff', dialog);
  await room.press('It is out', dialog);
  await expect(dialog).toBeHidden();
  await shoot(page, 'publish-standings');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Follow-up');
  await room.press('End it without…');
  await room.answer('The site is down.', 'End it there');
  const out = page.getByRole('region', { name: 'What is out' });
  await expect(out.getByText('Correction 3 is out here')).toBeVisible();
  await expect(out.getByText('never approved by the full chain')).toBeVisible();
  await expect(out.getByText(/not corrected here: Correction 3 ended/)).toBeVisible();
  await room.press('Let it go: Update 2');
  await room.answer('Overtaken.', 'Let it go');
  const drafts = out.getByText('1 text that was never approved: Update 2. Was it out?');
  await expect(drafts).toBeVisible();
  await expect(out.getByText(/^Update 2 was not approved by the full chain when/)).toBeHidden();
  // A button that is cut by the edge of what scrolls is no small one.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('main, main *')) one.scrollTop = 0;
  });
  await expectAccessible(page);
  await out.scrollIntoViewIfNeeded();
  await shoot(page, 'what-is-out');
  await drafts.click();
  await expect(out.getByText(/^Update 2 was not approved by the full chain when/)).toBeVisible();
  await shoot(page, 'what-is-out-drafts');
  await drafts.click();
  await room.press('It was out already: Correction 3', out);
  await dialog.getByLabel('On which channel?').selectOption('Web statement');
  await room.write('Where it is', 'https://example.com/news/3', dialog);
  await shoot(page, 'ended-dialog');
  await room.press('It was out', dialog);
  await expect(dialog).toBeHidden();
  await expect(out.getByText('Correction 3 is out here')).toHaveCount(2);
  await shoot(page, 'what-is-out-after');
});
