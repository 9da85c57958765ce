import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { BREACH_SLOTS } from '../support/breach-slots.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { layoutFaults, resize } from './layout.ts';
import { expectAccessible, type Room, roomOn } from './room.ts';
import { goToPage, raiseAlarm, throughBrief } from './steps.ts';

async function begin(page: Page): Promise<Room> {
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase('Maya Lindqvist');
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  return room;
}

/** Fills every slot with the keyboard alone. */
async function fillSlots(page: Page): Promise<void> {
  for (const value of BREACH_SLOTS) {
    await expect(page.locator('input:focus')).toBeVisible();
    if (value === 'fact') {
      await page.keyboard.press('Alt+ArrowDown');
      await expect(page.getByRole('menuitem', { name: /A file was posted at 09:52/ })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu')).toBeHidden();
    } else if (value !== null) await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

const words = (page: Page) => page.getByLabel('The words of the statement');

test('a template is chosen and filled with the keyboard alone, with a fact', async ({ launch }) => {
  const { app, window: page } = await launch();
  const room = await begin(page);
  await raiseAlarm(room);
  await throughBrief(room);
  const started = Date.now();
  await page.keyboard.press('Control+Shift+T');
  await expect(page.getByRole('combobox', { name: /^Start this holding statement/ })).toBeVisible();
  await page.keyboard.type('data br');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeFocused();
  await fillSlots(page);
  const tookMs = Date.now() - started;
  test.info().annotations.push({ type: 'filled', description: `${tookMs} ms` });
  process.stdout.write(`opening Draft to filled text: ${tookMs} ms\n`);
  await expect(page.getByText('Open slots')).toBeHidden();
  const text = await words(page).evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.value : (field.textContent ?? ''),
  );
  expect(text).toContain('we learned that a file was posted at 09:52');
  expect(text).toMatch(/Leeds, \d{1,2} \w+ \d{4}, \d\d:\d\d .*Statement 1\./);
  expect(text).not.toContain('{{');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await expectAccessible(page);

  await shoot(app, page, 'draft-filled');
  await page.getByRole('button', { name: /^Brief \d/ }).click();
  await room.press('Change the message map');
  await expect(page.getByRole('textbox', { name: 'Message 1', exact: true })).toBeFocused();
  await expectAccessible(page);
  await shoot(app, page, 'message-map');

  await page.getByRole('button', { name: 'Places' }).click();
  await page.getByRole('menuitem', { name: 'One-minute card' }).click();
  await expect(
    page.getByRole('region', { name: 'To say, by the playbook' }).getByRole('listitem'),
  ).toHaveCount(3);
  await expectAccessible(page);
  await shoot(app, page, 'card');
  await room.press('Copy as text');
  await expect(page.getByText('Copied as plain text.')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Customer data published on a forum\n\nState: S1 severe/);
  expect(copied).toMatch(/As of position \d+ of the log, /);
});

test('an incident keeps the version it began with; the next one begins with the new version', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  const room = await begin(page);
  await raiseAlarm(room);
  await throughBrief(room);
  const running = page.url();
  await goToPage(page, '/templates');
  await page.getByRole('button', { name: /^Data breach/ }).click();
  await expectAccessible(page);
  await shoot(app, page, 'templates');
  await room.press('Edit');
  const field = page.getByLabel('Words', { exact: true });
  const before = await field.inputValue();
  await field.fill(before.replace('{{empathy}}', ''));
  await expect(page.getByText(/no required slot|stands nowhere in the words/).first()).toBeVisible();
  await shoot(app, page, 'templates-edit');
  await field.fill(`${before}\nThis line is new.`);
  await expectAccessible(page);
  await room.press('Save as a version…');
  await room.answer('The drill of 12 November asked for it.', 'Save it');
  await expect(page.getByText('The drill of 12 November asked for it.')).toBeVisible();
  await shoot(app, page, 'templates-versions');
  await goToPage(page, running.slice(running.indexOf('#') + 1));
  await room.press('Start from the playbook’s holding statement');
  await expect(words(page)).not.toContainText('This line is new.');
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeFocused();
  await page.keyboard.type('Northwind: customer addresses were published');
  await expect(page.getByRole('region', { name: 'The words so far' })).toContainText(
    'addresses were published',
  );
  await shoot(app, page, 'slots');
  await page.keyboard.press('Control+Shift+T');
  await page.keyboard.type('new since');
  await page.keyboard.press('Enter');
  await expect(words(page)).toContainText('This line is new.');
  await expect(page.getByText(/took version 2 of the template/).first()).toBeVisible();

  await goToPage(page, '/');
  await raiseAlarm(room);
  await throughBrief(room);
  await room.press('Start from the playbook’s holding statement');
  await expect(words(page)).toContainText('This line is new.');
});

test('a template of one’s own is written with names in brackets, and asks for each by what it is', async ({
  launch,
}) => {
  const { app, window: page } = await launch();
  const room = await begin(page);
  await goToPage(page, '/templates');
  await room.press('New template');
  await page.getByLabel('Name', { exact: true }).fill('For neighbours');
  const written =
    'Update at [time of the update]. We measure the air at [places]. Next word: [Next word at].';
  await page.getByLabel('Words', { exact: true }).fill(written);
  await expect(page.getByText(/^3 places are to become slots/)).toBeInViewport();
  await expect(page.getByRole('list', { name: 'What is wrong' }).getByText(/no form would ask/)).toBeHidden();
  await expectAccessible(page);
  await shoot(app, page, 'named-places');
  await room.press('Make them slots');
  await shoot(app, page, 'slots-made');
  await room.press('Look at the slots');
  await expect(page.getByLabel('Slot 1: takes')).toBeFocused();
  await page.getByLabel('Source', { exact: true }).fill('ours');
  await room.press('Save the template');
  await expect(page.getByText(/^Saved as version 1\./)).toBeVisible();
  const made = page.getByRole('row', { name: /^Next word at/ });
  await expect(made).toContainText('time');
  await expect(made).toContainText('The next word');
});

test('templates go out as a file and come in again, with a look before anything is taken', async ({
  launch,
  userData,
}) => {
  const { app, window: page } = await launch();
  const room = await begin(page);
  const file = path.join(userData, 'templates.json');
  await choosePath(app, file);
  await goToPage(page, '/templates');
  await room.press('Export all…');
  await expect(page.getByText(/^Saved \d+ templates\.$/)).toBeVisible();
  const content = JSON.parse(await readFile(file, 'utf8'));
  expect(content).toMatchObject({ holdline: 'templates', format: 1 });
  await room.press('Import…');
  const dialog = page.getByRole('dialog', { name: /^Import templates from templates\.json/ });
  await expect(dialog.getByText('same', { exact: true }).first()).toBeVisible();
  await expect(dialog.getByText('Nothing of the file is chosen yet.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const changed = content.templates.map((one: { id: string; version: number; text: string }) =>
    one.id === 'closing' ? { ...one, version: 4, text: `${one.text}\nThank you.` } : one,
  );
  await writeFile(file, JSON.stringify({ ...content, templates: changed }));
  await room.press('Import…');
  await expect(dialog.getByText('newer', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await shoot(app, page, 'templates-import');
  await room.answer('From the Berlin room.', 'Take 1 template');
  await page.getByRole('button', { name: /^Closing statement/ }).click();
  await expect(page.getByText(/Version 4; incidents that run/)).toBeVisible();
  await writeFile(file, '{"holdline":"checks"}');
  await room.press('Import…');
  await expect(page.getByText('This is not a file of Holdline templates.').first()).toBeVisible();
});

/** Pictures in both schemes and sizes, where they are asked for; the layout is judged in any case. */
async function shoot(app: ElectronApplication, page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await resize(app, page, width, height);
    expect.soft(await layoutFaults(page), `${name} ${width}`).toEqual([]);
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({
        path: `${process.env.SHOTS}/${name}-${width}-${scheme}.png`,
        caret: 'initial',
      });
    }
  }
}
