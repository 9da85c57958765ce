import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { followingUp } from '../support/given.ts';
import { FOUND_LATER, replayStory } from '../support/replay-story.ts';
import { writeRoomOfStages } from '../support/room-of-stages.ts';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';
import { goToPage } from './steps.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Step through the log' });
const known = (page: Page) => page.getByRole('list', { name: 'Known then' });
const band = (page: Page) => page.getByRole('region', { name: 'Replay' });

/** Takes the view of a signer and goes to the first time that the log says they looked. */
async function asLegalLooked(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Whose view' }).selectOption({ label: 'Seen by: Dan Roth' });
  await page
    .getByRole('button', { name: / later$/ })
    .first()
    .click();
}

/** Nothing that was found out later is on the page until somebody asks for it, after a judgement. */
async function judgeThenReveal(page: Page): Promise<void> {
  await expect(page.getByText(FOUND_LATER)).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Your judgement' }).fill('Right on what was known then.');
  await page.getByRole('button', { name: 'Write it down' }).click();
  const marks = page.getByRole('list', { name: 'Marked by you' });
  await expect(marks).toContainText('before anything later was seen');
  await shoot(page, 'replay-signer');
  await band(page).getByRole('button', { name: 'Reveal one' }).click();
  await expect(page.getByRole('list', { name: 'Learnt later' })).toContainText(FOUND_LATER);
  await expect(known(page)).not.toContainText(FOUND_LATER);
  await expectAccessible(page);
  await shoot(page, 'replay-revealed');
}

/** A reference goes onto the clipboard of the system, and leads back from anywhere. */
async function copyAndPaste(page: Page, clipboard: () => Promise<string>): Promise<void> {
  await slider(page).focus();
  const there = await slider(page).getAttribute('aria-valuenow');
  await page.keyboard.press('y');
  await expect
    .poll(clipboard)
    .toMatch(/^Position \d+, \d{4}-\d\d-\d\d .* UTC, \+\d\d:\d\d:\d\d — incident 14 \(/);
  await page.keyboard.press('End');
  await page.keyboard.press('g');
  await page.keyboard.insertText(await clipboard());
  await page.keyboard.press('Enter');
  await expect(slider(page)).toHaveAttribute('aria-valuenow', there ?? '');
}

test('an incident is reviewed by what was known then: a signer’s view, a judgement, a reference, the room as it was', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'replay.sqlite');
  writeRoomOfStages(file, Date.now(), { 'replayed-1': replayStory });
  const { app, window: page } = await launch([`--room=${file}`]);
  await goToPage(page, '/incident/replayed-1/replay');
  await expect(slider(page)).toBeVisible();
  await page.keyboard.press('d');
  await expect(slider(page)).not.toHaveAttribute('aria-valuenow', '0');
  await asLegalLooked(page);
  await expect(
    page.getByRole('heading', { name: /^In front of Dan Roth · Holding statement 1\.1/ }),
  ).toBeVisible();
  await page.keyboard.press('o');
  const sheet = page.getByRole('dialog', { name: 'The sign-off as it was' });
  await expect(sheet.getByText(/Dan Roth opened the words\.$/)).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'replay-sign-off');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await judgeThenReveal(page);
  await copyAndPaste(page, () => app.evaluate(({ clipboard }) => clipboard.readText()));
  await page.keyboard.press('Escape');
  await slider(page).focus();
  await page.keyboard.press('t');
  await expect(known(page)).toContainText('had happened');
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: /Who we are waiting for/ })).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'replay-room');
  await page.keyboard.press('w');
  await page.reload();
  await expect(page.getByRole('list', { name: 'Marked by you' })).toContainText(
    'Right on what was known then.',
  );
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('where nothing of an update is saved yet, the replay says so and shows what is out', async ({
  launch,
  userData,
}) => {
  const file = path.join(userData, 'begun.sqlite');
  const begun = () => followingUp().when({ type: 'statement.start', kind: 'update' });
  writeRoomOfStages(file, Date.now(), { 'begun-1': begun });
  const { window: page } = await launch([`--room=${file}`]);
  await goToPage(page, '/incident/begun-1/replay');
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(page.getByText('Nothing of Update 2 had been saved by then.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Out by then' })).toContainText(
    'Holding statement 1.1 was out on',
  );
  await expect(page.getByText('On Mail to customers only.')).toBeVisible();
  await expectAccessible(page);
  await shoot(page, 'replay-begun');
  await page.getByRole('combobox', { name: 'Whose view' }).selectOption({ label: 'Seen by: Ada Lind' });
  await shoot(page, 'replay-begun-seen');
});
