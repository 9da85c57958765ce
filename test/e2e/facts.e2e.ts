import { expect } from '@playwright/test';
import { handsOn } from '../support/hands.ts';
import { test } from './app.ts';
import { linesInSight } from './lines-in-sight.ts';
import { expectAccessible, type Room } from './room.ts';
import { shoot } from './shoot.ts';
import {
  correctedToApprove,
  firstWordsOut,
  foundRoom,
  raiseAlarm,
  release,
  signAll,
  writeAndAsk,
} from './steps.ts';

const CLAIM = 'About 300 customers are in the file.';
const LEAKED = 'The file holds the e-mail addresses of about 300 customers.';
const SORRY = 'We are sorry that this happened.';
const AT_WORK = 'Our people are calling everybody who is in the file.';
const CALLED = 'We call all 300 customers in the file.';
/** Nobody ties it, and it says the figure all the same. */
const UNTIED = 'All 300 customers get a new password.';
/** Nobody ties it, and reading does not find what it says. */
const OTHERWISE = 'A few hundred customers are on the list.';

test('a claim is confirmed, cited and out; withdrawn, it lists the words and opens their correction', async ({
  window: page,
}) => {
  const room = await foundRoom(page);
  await raiseAlarm(room);
  await room.write('What was seen or said', CLAIM);
  await room.write('Where it came from', 'A post on the forum');
  await room.press('Log report');
  await room.press('Take as a claim: the report from A post on the forum');
  const claims = page.getByRole('region', { name: 'Claimed, denied, withdrawn, changed' });
  await expect(claims.getByText('1 claimed')).toBeVisible();
  await claims.scrollIntoViewIfNeeded();
  await shoot(page, 'detect');

  await room.tickNeeded();
  await room.goTo('Brief');
  await room.press(`Confirm: ${CLAIM}`, claims);
  const dialog = page.getByRole('dialog');
  await room.write('What confirms it', 'Security counted the file.', dialog);
  await room.write('Source', 'Security desk', dialog);
  await dialog.getByLabel('How far is the source trusted?').selectOption('B');
  await room.write('Who told it', 'Ines Roy', dialog);
  await expectAccessible(page);
  await shoot(page, 'confirm');
  await room.press('It is confirmed', dialog);
  const known = page.getByRole('region', { name: 'Known', exact: true });
  await expect(known.getByText(/Security desk · B6/)).toBeVisible();
  await room.write('Known: a new line', 'The forum has 12,000 members.', known);
  await page.keyboard.press('Enter');
  await expect(known.getByText(/no source given/)).toBeVisible();
  await room.write('Doing: a new line', CALLED);
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await shoot(page, 'brief');

  await room.press(/^Complex/);
  await room.answer('Two systems and a supplier.', 'It is complex');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Draft');
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', `${LEAKED} ${SORRY} ${AT_WORK} ${UNTIED} ${OTHERWISE}`);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  const links = page.getByRole('region', { name: 'What each sentence leans on' });
  await expect(links.getByText('5 of 5 on nothing yet')).toBeVisible();
  await room.press('Go to the first that leans on nothing', links);
  await shoot(page, 'links-open');
  await page.keyboard.press('1');
  await expect(links.getByText('4 of 5 on nothing yet')).toBeVisible();
  await page.keyboard.press('e');
  await expect(links.getByText('3 of 5 on nothing yet')).toBeVisible();
  await page.keyboard.press('c');
  await expect(links.getByText('2 of 5 on nothing yet')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'links');

  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
  await signAll(room);
  await release(room);
  await room.press('Promise it');
  await room.goTo('Follow-up');
  await page.getByText('Correction ready').first().click();
  await expect(page.getByText(/^Correction\. On /).first()).toBeVisible();
  await shoot(page, 'ready');

  await room.press(`Withdraw: ${CLAIM}`);
  await expect(dialog.getByText('2 sentences were found to lean on it, out in 2 places')).toBeVisible();
  await expect(dialog.getByText(LEAKED, { exact: true })).toHaveCount(1);
  await expect(dialog.getByText('says 300; nobody said what it leans on')).toHaveCount(1);
  await expect(dialog.getByText(/^out on /)).toHaveCount(4);
  await dialog.getByRole('checkbox', { name: `Strike it, too: ${CALLED}, Doing` }).check();
  await dialog.getByLabel('Why does it no longer hold?').fill('Counted again: it is 3,000.');
  await expectAccessible(page);
  await shoot(page, 'withdraw');
  await dialog.getByText('It was right, and has changed since').click();
  await expect(dialog.getByText(/right then: (it is|they are) not corrected/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'changed');
  await dialog.getByText('It was wrong', { exact: true }).click();
  await room.press('Withdraw 2 lines', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Words that are out on .* lean on a fact that stands no more/)).toBeVisible();
  await expect(page.getByText(/^After that: /)).toBeVisible();

  const shaken = page.getByRole('region', { name: 'Words lean on what is not confirmed' });
  await expect(shaken.getByText('2 sentences were found to lean on it, out in 2 places')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  expect((await shaken.boundingBox())?.height).toBeLessThan(80);
  await shoot(page, 'false-now');
  await room.press(`Which lean on: ${CLAIM}`, shaken);
  await expect(shaken.getByText(LEAKED, { exact: true })).toHaveCount(1);
  await expect(shaken.getByText(/^out on /)).toHaveCount(4);
  await expectAccessible(page);
  await shoot(page, 'shaken');
  await room.press(`Look through 1 more sentence: ${CLAIM}`, shaken);
  await dialog.getByRole('checkbox', { name: OTHERWISE }).check();
  await expectAccessible(page);
  await shoot(page, 'look-through');
  await room.press('It says so', dialog);
  await expect(shaken.getByText('3 sentences lean on it, out in 2 places')).toBeVisible();
  await room.press(`Start the correction: ${CLAIM}`, shaken);
  await expectAccessible(page);
  await shoot(page, 'start');
  await dialog.getByRole('checkbox', { name: UNTIED }).uncheck();
  await room.press('Start it in Draft', dialog);
  await expect(page.getByText('Correction 2.1', { exact: true })).toBeVisible();
  await expect(page.getByLabel('The words of the statement')).toContainText(`“${LEAKED}”`);
  await expect(page.getByLabel('The words of the statement')).toContainText(`“${OTHERWISE}”`);
  await expect(page.getByLabel('The words of the statement')).not.toContainText(UNTIED);
  await expect(page.getByRole('textbox', { name: 'What is right' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'correction');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await linesInSight(page)).toBeGreaterThanOrEqual(8);
  await room.press('Fill in “What is right”.');
  await expect(page.getByRole('textbox', { name: 'What is right' })).toBeFocused();
  await shoot(page, 'led-to-the-slot');
});

/** Signs what was asked, after one look at the sign-off of the first signer. */
async function lookAndSign(room: Room, shot: string): Promise<void> {
  const { page } = room;
  await room.waiveMissing();
  await room.tickNeeded();
  await room.switchTo('Maya Lindqvist');
  await room.press('Open sign-off');
  await expect(page.getByRole('dialog', { name: 'Sign-off' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, shot);
  await page.keyboard.press('Escape');
  await signAll(room);
}

test('a public fact falls while an update is signed: its correction goes first, and the update is taken up after it', async ({
  window: page,
}) => {
  const room = await firstWordsOut(page, CLAIM, `${LEAKED} ${UNTIED}`);
  const dialog = page.getByRole('dialog');
  const UPDATE = 'The forum has taken the file down.';
  await room.press('Start: Update');
  await writeAndAsk(room, `${UPDATE} ${LEAKED}`);

  await room.press(`Withdraw: ${CLAIM}`);
  await expect(dialog.getByText(/It does not find “about half”, “dozens”/)).toBeVisible();
  await dialog.getByLabel('Why does it no longer hold?').fill('Counted again: it is 3,000.');
  await shoot(page, 'withdraw-in-approve');
  await room.press('Withdraw it', dialog);
  const shaken = page.getByRole('region', { name: 'Words lean on what is not confirmed' });
  await shoot(page, 'shaken-in-approve');
  await room.press(`Start the correction: ${CLAIM}`, shaken);
  await expect(dialog.getByText('Update 2 is set aside, and the correction goes first.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: UNTIED }).uncheck();
  await dialog.getByLabel(`Why does it stay? ${UNTIED}`).fill('Everybody gets one, whatever the count.');
  await expectAccessible(page);
  await shoot(page, 'set-aside');
  await room.press('Start it in Draft', dialog);
  await expect(page.getByText('Correction 3.1', { exact: true })).toBeVisible();
  await expect(page.getByText('set aside for Correction 3').first()).toBeVisible();
  await expect(shaken).toBeHidden();
  await shoot(page, 'correction-first');

  await correctedToApprove(room, 'The file holds the addresses of about 3,000 customers.');
  await lookAndSign(room, 'sign-off-corrects');
  await room.press('Record the release on Staff mail');
  await room.write('Where it is', 'https://example.com/news/2', dialog);
  await room.press('It is out', dialog);
  await expect(dialog).toBeHidden();
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Follow-up');
  await expect(page.getByText('The correction is not out yet on Web statement.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start: Update' })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  await shoot(page, 'half-corrected');
  await handsOn(page).command('One-minute card');
  await expect(
    page.getByText(/^Wrong, corrected for our own people only, not yet on Web statement: /).first(),
  ).toBeVisible();
  await shoot(page, 'card-half');
  await page.goBack();
  await room.press('End it without…');
  await room.answer('The site is down.', 'End it there');
  await shoot(page, 'take-up');
  await room.switchTo('Jonah Pike');
  await room.press('Take it up: Update 2');
  await expect(page.getByText('Update 4.1', { exact: true })).toBeVisible();
  await expect(page.getByLabel('The words of the statement')).toContainText(UPDATE);
  await expect(page.getByRole('region', { name: 'These words may be out of date' })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'taken-up');

  await page.keyboard.press('Control+Shift+R');
  await page.keyboard.type('Legal wants the first count told.');
  await page.keyboard.press('Enter');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
  await lookAndSign(room, 'sign-off-shaken');
  await room.press('Record the release on Web statement');
  await expect(dialog.getByText(/on what is not confirmed/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'release-shaken');
});
