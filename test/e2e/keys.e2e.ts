import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { enrolByDoor } from '../support/enrol-by-door.ts';
import { passphraseOf } from '../support/passphrases.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { layoutFaults, resize } from './layout.ts';
import { expectAccessible, type Room, roomOn } from './room.ts';

const MAYA = 'Maya Lindqvist';
const TOM = 'Tom Reyes';

const picture = (page: Page, name: string) =>
  process.env['KEYS_PICTURES']
    ? page.screenshot({ caret: 'initial', path: `${process.env['KEYS_PICTURES']}/${name}.png` })
    : Promise.resolve();

async function setUp(page: Page): Promise<Room> {
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await page.getByLabel('Passphrase', { exact: true }).fill('password1234');
  await expect(page.getByText(/^Too weak: it is mostly words/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Open the room' }).scrollIntoViewIfNeeded();
  await picture(page, 'set-up-weak');
  await room.choosePassphrase(MAYA);
  await expect(page.getByText(/^(Strong|Good enough)\./).first()).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'set-up');
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  return room;
}

const goToPeople = (page: Page) =>
  page.evaluate(() => {
    location.hash = '#/people';
  });

test('a key is enrolled by two who type their passphrases, and takes the keyboard by its own', async ({
  app,
  window,
  userData,
}) => {
  await resize(app, window, 1280, 800);
  const room = await setUp(window);
  await goToPeople(window);
  await expect(window.getByText('Fingerprint of the room')).toBeVisible();
  await expectAccessible(window);
  await picture(window, 'people');
  await room.press(`Enrol the key of ${TOM}`);
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel(`New passphrase of ${TOM}`, { exact: true }).fill(passphraseOf(TOM));
  await dialog.getByLabel(`New passphrase of ${TOM}, again`, { exact: true }).fill(passphraseOf(TOM));
  await dialog.getByLabel(`Passphrase of ${MAYA}`, { exact: true }).fill('wrong');
  await room.press('Enrol the key', dialog);
  await expect(dialog.getByRole('alert')).toContainText(`This is not the passphrase of ${MAYA}.`);
  await expectAccessible(window);
  await picture(window, 'enrol-refused');
  await dialog.getByLabel(`Passphrase of ${MAYA}`, { exact: true }).fill(passphraseOf(MAYA));
  await room.press('Enrol the key', dialog);
  await expect(dialog).toBeHidden();
  await expect(window.getByText(`Fingerprint of the key of ${TOM}`)).toBeVisible();
  await picture(window, 'enrolled');
  const sheet = path.join(userData, 'fingerprints.pdf');
  await choosePath(app, sheet);
  await room.press('Close');
  await room.press('All fingerprints as PDF…');
  await expect(window.getByText(`Saved to ${sheet}`)).toBeVisible();
  expect((await readFile(sheet)).toString('latin1')).toMatch(/^%PDF-/);
  await room.switchTo(TOM);
  await room.switchTo('Helen Strand');
  await expect(window.getByRole('button', { name: `Retire ${TOM}…` })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await room.switchTo(MAYA);
  await window.evaluate(() => {
    location.hash = '#/audit';
  });
  await expect(window.getByText(`refused a wrong passphrase for ${MAYA}`)).toBeVisible();
  await expect(window.getByText(`enrolled the key of ${TOM}`)).toBeVisible();
  expect(await layoutFaults(window)).toEqual([]);
});

test('a locked room shows everything and takes nothing until a passphrase unlocks it', async ({ launch }) => {
  const first = await launch();
  const room = await setUp(first.window);
  await enrolByDoor(first.window, [TOM]);
  await first.window.keyboard.press('Control+Shift+L');
  const band = first.window.getByRole('region', { name: 'Locked.' });
  await expect(band).toBeVisible();
  await expectAccessible(first.window);
  await expect(first.window.getByRole('button', { name: 'Raise the alarm' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await picture(first.window, 'locked');
  await room.unlock(TOM);
  await expect(first.window.getByRole('button', { name: 'At the keyboard' })).toContainText(TOM);
  await first.app.close();

  const second = await launch();
  const again = roomOn(second.window);
  await expect(second.window.getByRole('region', { name: 'Holdline starts locked.' })).toBeVisible();
  const form = second.window.getByRole('form', { name: 'Unlock' });
  await form.getByRole('combobox', { name: 'Who unlocks' }).selectOption({ index: 1 });
  await form.getByLabel('Passphrase to unlock', { exact: true }).fill('wrong');
  await second.window.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('This is not the passphrase');
  await again.unlock(MAYA);
  await second.app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen');
  });
  await expect(
    second.window.getByRole('region', { name: 'Locked: the screen of this computer was locked.' }),
  ).toBeVisible();
});

test('the keys and the pointer in our own window are what idle is measured by', async ({ app, window }) => {
  await expect(window.getByRole('button', { name: 'Open the room' })).toBeVisible();
  const types = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<readonly string[]>((resolve) => {
        const seen = new Set<string>();
        BrowserWindow.getAllWindows()[0]?.webContents.on('input-event', (_event, { type }) => {
          seen.add(type);
          if (seen.has('mouseMove') && [...seen].some((one) => /^(?:raw|key)/i.test(one))) resolve([...seen]);
        });
      }),
  );
  await expect(async () => {
    await window.mouse.move(200, 200);
    await window.mouse.move(300, 240);
    await window.keyboard.press('a');
    expect(await Promise.race([types, window.waitForTimeout(200)])).toContain('mouseMove');
  }).toPass();
});
