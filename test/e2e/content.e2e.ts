import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { createRoomByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';
import { layoutFaults, resize } from './layout.ts';
import { expectAccessible, roomOn } from './room.ts';
import { foundRoom, raiseAlarm } from './steps.ts';

const WORDS = 'Harbour gate seven was left open by the night shift';
const NAMES = ['Maya Lindqvist', 'General counsel', 'Customer data published on a forum'];

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['CONTENT_PICTURES'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ caret: 'initial', path: path.join(folder, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Whether the room file or what lies beside it holds a text. */
function holds(userData: string, text: string): boolean {
  return ['', '-wal', '-shm']
    .map((end) => path.join(userData, `room.sqlite${end}`))
    .some((file) => existsSync(file) && readFileSync(file).includes(Buffer.from(text, 'utf8')));
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((address) => {
    location.hash = address;
  }, hash);

test('after a start nothing is shown until a passphrase opens the room, and then the words are there', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  const room = await foundRoom(first.window);
  await raiseAlarm(room);
  await first.window
    .getByRole('textbox', { name: /Log a note|Note/ })
    .first()
    .fill(WORDS);
  await first.window.keyboard.press('Enter');
  await expect(first.window.getByText(WORDS).first()).toBeVisible();
  for (const text of [...NAMES, WORDS]) expect(holds(userData, text)).toBe(false);
  await first.app.close();
  for (const text of [...NAMES, WORDS]) expect(holds(userData, text)).toBe(false);

  const { app, window } = await launch();
  await resize(app, window, 1280, 800);
  const again = roomOn(window);
  await expect(window.getByRole('heading', { name: 'One passphrase opens this room.' })).toBeVisible();
  await expect(window.getByRole('region', { name: 'Holdline starts locked.' })).toBeVisible();
  for (const text of [...NAMES, WORDS]) await expect(window.getByText(text)).toHaveCount(0);
  await expectAccessible(window);
  expect(await layoutFaults(window)).toEqual([]);
  await picture(window, 'locked');
  const form = window.getByRole('form', { name: 'Unlock' });
  await form.getByRole('combobox', { name: 'Who unlocks' }).selectOption({ index: 1 });
  await form.getByLabel('Passphrase to unlock', { exact: true }).fill('wrong');
  await window.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('This is not the passphrase of Person 1: ');
  await again.unlock('Maya Lindqvist');
  await expect(window.getByRole('button', { name: 'At the keyboard' })).toContainText('Maya Lindqvist');
  await expect(window).toHaveURL(/#\/incident\//);
  await expect(window.getByText(WORDS).first()).toBeVisible();
  await goTo(window, '#/proof');
  await expect(window.getByText(/lies encrypted in the room file/)).toBeVisible();
  await window.getByText(/lies encrypted in the room file/).scrollIntoViewIfNeeded();
  await picture(window, 'proof');
  await window.getByRole('button', { name: 'Verify the whole room' }).click();
  await expect(window.getByText(/hold together: every fingerprint/)).toBeVisible();
  await expect(window.getByText(/not checked: locked/)).toHaveCount(0);
  await expectAccessible(window);
  expect(await layoutFaults(window)).toEqual([]);
});

test('a room without keys says that it is not encrypted', async ({ app, window }) => {
  await resize(app, window, 1280, 800);
  await createRoomByDoor(window);
  await goTo(window, '#/proof');
  await expect(window.getByText(/^Not encrypted: this room has no keys\./)).toBeVisible();
});
