import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './app.ts';
import { layoutFaults } from './layout.ts';
import { expectAccessible, roomOn, wordsOn } from './room.ts';
import { shoot } from './shoot.ts';
import { foundRoom, raiseAlarm, throughBrief } from './steps.ts';

const LEAKED = 'The file holds the e-mail addresses of about 300 customers.';
const SORRY = 'We are sorry that this happened.';
const AT_WORK = 'Our people are calling everybody who is in the file.';
const PAGE = 'The words of the statement';

test('a sentence is commented on, the comment stays with its words, and signers see it', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write(PAGE, `${LEAKED} ${SORRY} ${AT_WORK}`);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  const card = page.getByRole('region', { name: 'Comments on sentences' });
  await page.getByRole('textbox', { name: PAGE }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+M');
  const form = card.getByRole('form', { name: 'Comment on a sentence' });
  await expect(form.getByRole('combobox', { name: 'Sentence' }).locator('option:checked')).toHaveText(
    `1. ${LEAKED}`,
  );
  await shoot(page, 'comment-form');
  await expectAccessible(page);
  await page.keyboard.type('Legal can prove 280. Say “about 280”?');
  await page.keyboard.press('Enter');
  await expect(card.getByText('1 open comment')).toBeVisible();
  await page.getByRole('textbox', { name: PAGE }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+M');
  await expect(form.getByRole('combobox', { name: 'Sentence' }).locator('option:checked')).toHaveText(
    `3. ${AT_WORK}`,
  );
  await page.keyboard.type('By when?');
  await page.keyboard.press('Enter');
  await expect(card.getByText('2 open comments')).toBeVisible();
  await room.press('Reply… the comment on sentence 1', card);
  await page.keyboard.type('Security counts again at noon.');
  await page.keyboard.press('Enter');
  await expect(card.getByText('Security counts again at noon.')).toBeVisible();
  await shoot(page, 'comments');
  await room.press(/Go to sentence 1$/, card);
  await expect(page.getByRole('textbox', { name: PAGE })).toBeFocused();

  await room.write(PAGE, `${SORRY} ${LEAKED.replace('300', '280')} ${AT_WORK}`);
  await page.keyboard.press('Control+S');
  await expect(card.getByText(/about words that changed since Holding statement 1\.1/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'comment-changed');
  await room.press('Done: the comment on sentence 2', card);
  await expect(card.getByText('1 open comment')).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);

  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
  await room.switchTo('Helen Strand');
  await expect(card.getByText('By when?')).toBeVisible();
  await shoot(page, 'comments-approve');
  await room.press('Open sign-off');
  const beside = page.getByRole('dialog').getByRole('region', { name: 'Comments on sentences' });
  await expect(beside.getByText('By when?')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'comments-sign-off');
});

test('two processes write on one room: nothing is lost, and both sides of a sentence are chosen between', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  const room = await foundRoom(first.window);
  await raiseAlarm(room);
  await throughBrief(room);
  await room.switchTo('Jonah Pike');
  await room.write(PAGE, `${LEAKED} ${SORRY} ${AT_WORK}`);
  await first.window.keyboard.press('Control+S');
  await expect(first.window.getByText(/^Saved as/)).toBeVisible();

  const otherData = await mkdtemp(path.join(tmpdir(), 'holdline-e2e-other-'));
  const file = path.join(userData, 'room.sqlite');
  const other = await launch([`--user-data-dir=${otherData}`, `--room=${file}`]);
  const second = roomOn(other.window);
  await second.unlock('Maya Lindqvist');
  await second.switchTo('Jonah Pike');
  await expect(first.window.getByRole('textbox', { name: PAGE })).toBeVisible();
  await room.write(PAGE, `${LEAKED.replace('300', '280')} ${SORRY} ${AT_WORK} Call 0800 100 100.`);
  await second.write(PAGE, `${LEAKED.replace('customers', 'people')} We are deeply sorry. ${AT_WORK}`);
  await other.window.keyboard.press('Control+S');
  const card = first.window.getByRole('region', { name: /while you were writing$/ });
  await expect(card).toBeVisible();
  await expect(card.getByRole('button', { name: /^Put together, on top of 1\.2/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await card.scrollIntoViewIfNeeded();
  await shoot(first.window, 'merge-open');
  await expectAccessible(first.window);
  await card.getByRole('radio', { name: 'Mine' }).focus();
  await first.window.keyboard.press('ArrowRight');
  await first.window.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio', { name: 'Both' })).toBeChecked();
  await shoot(first.window, 'merge-chosen');
  expect(await layoutFaults(first.window)).toEqual([]);
  await room.press(/^Put together, on top of 1\.2/, card);
  const both = `${LEAKED.replace('300 customers', '280 people')} We are deeply sorry. ${AT_WORK} Call 0800 100 100.`;
  await expect.poll(() => wordsOn(first.window)).toBe(both);
  await first.window.keyboard.press('Control+S');
  await expect.poll(() => wordsOn(other.window)).toBe(both);
  await other.app.close();
  await rm(otherData, { recursive: true, force: true });
});
