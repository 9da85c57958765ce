import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type StoryId, writeRoomOfStages } from '../support/room-of-stages.ts';
import { type Launched, test } from './app.ts';
import { roomOn } from './room.ts';

async function open({ window }: Launched, id: StoryId): Promise<void> {
  await window.goto(`app://holdline/index.html#/incident/${id}`);
  await expect(window.getByRole('navigation', { name: 'Stages' })).toBeVisible();
}

const stageHeading = (page: Page) => page.locator('[data-heading="stage"]');

/** Opens a dialog with the keyboard, leaves it with Escape, and expects to be where it was opened. */
async function expectReturn(page: Page, opener: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
}

/** The signers of these words were silent for over an hour, so the clock gives their seats to the backups as it starts. */
async function sitAsBackup(page: Page): Promise<void> {
  await expect(page.getByText('Held before by Ada Lind.')).toBeVisible();
  await roomOn(page).switchTo('Ben Osei');
  await expect(page.getByRole('button', { name: 'Open sign-off' })).toBeVisible();
}

test.describe('the focus', () => {
  let launched: Launched;

  test.beforeEach(async ({ launch, userData }) => {
    const file = path.join(userData, 'stages.sqlite');
    writeRoomOfStages(file, Date.now());
    launched = await launch([`--room=${file}`]);
  });

  test('goes to the new stage’s heading when the stage changes', async () => {
    await open(launched, 'in-detect');
    const { window } = launched;
    await roomOn(window).tickNeeded();
    await window.getByRole('button', { name: 'Go to Brief', exact: true }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: 'Go to Draft', exact: true })).toBeVisible();
    await expect(stageHeading(window)).toBeFocused();
  });

  test('returns to what opened a dialog, for every dialog of the approve and publish stages', async () => {
    const { window } = launched;
    const button = (name: string | RegExp) => window.getByRole('button', { name }).first();
    await open(launched, 'in-approve');
    await sitAsBackup(window);
    for (const name of [/^More time/, /^S1/, /^Reject…/, /^Hand over…/, /^At the keyboard/])
      await expectReturn(window, button(name));
    await roomOn(window).switchTo('Femi Adeyemi');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expectReturn(window, button(/^Strong objection…/));
    await open(launched, 'in-publish');
    await expectReturn(window, button(/^Record the release on/));
    await open(launched, 'in-brief');
    await expectReturn(window, button(/^Withdraw:/));
  });

  test('is never lost to the page when what had it goes away', async () => {
    const { window } = launched;
    const held = () => window.evaluate(() => document.activeElement !== document.body);
    await open(launched, 'in-approve');
    await sitAsBackup(window);
    await window.getByRole('button', { name: 'Open sign-off' }).focus();
    await window.keyboard.press('Enter');
    const signOff = window.getByRole('dialog', { name: 'Sign-off' });
    await expect(signOff.getByRole('region', { name: 'The words to approve' })).toBeInViewport();
    // A key held down a moment too long must not approve.
    await window.keyboard.press('Enter');
    await expect(signOff.getByRole('button', { name: /^Approve these words/ })).toBeEnabled();
    await signOff.getByRole('button', { name: /^Approve these words/ }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByText('One has approved these exact words.').first()).toBeVisible();
    await expect.poll(held).toBe(true);
    await window.getByRole('button', { name: 'Switch to Eva Brandt' }).focus();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: 'Open sign-off' })).toBeFocused();
    await window.getByRole('button', { name: /^Reject…/ }).focus();
    await window.keyboard.press('Enter');
    await roomOn(window).answer('"Some" must be a number, or go.', 'Reject');
    await expect(window.getByRole('textbox', { name: 'The words of the statement' })).toBeVisible();
    await expect.poll(held).toBe(true);
    await open(launched, 'in-publish');
    await window
      .getByRole('button', { name: /^Record the release on/ })
      .first()
      .focus();
    await window.keyboard.press('Enter');
    await roomOn(window).write('Where it is', 'https://example.com/news/1', window.getByRole('dialog'));
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect.poll(held).toBe(true);
  });
});

test.describe('a page that breaks', () => {
  test.use({ allowedErrors: [/.*/] });

  test('says so, and loads again', async ({ launch, userData }) => {
    const file = path.join(userData, 'stages.sqlite');
    writeRoomOfStages(file, Date.now());
    const { window } = await launch([`--room=${file}`]);
    await expect(window.getByRole('heading', { name: /incidents are live/ })).toBeVisible();
    await window.evaluate(() => {
      // Formatters are made once and kept, so what breaks is what they all share.
      for (const name of ['format', 'formatToParts'])
        Object.defineProperty(Intl.DateTimeFormat.prototype, name, {
          get: () => {
            throw new Error('broken on purpose');
          },
        });
      location.hash = '/incident/in-draft/audit';
    });
    await expect(window.getByRole('alert')).toContainText('Something on this page broke');
    await window.getByRole('button', { name: 'Load again' }).click();
    await expect(window.getByRole('table', { name: 'Log' })).toBeVisible();
    await expect(window.getByRole('alert')).toHaveCount(0);
  });
});
