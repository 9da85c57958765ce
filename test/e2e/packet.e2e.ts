import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import { checkPack } from '../../shared/seal/check-pack.ts';
import { passphraseOf } from '../support/passphrases.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { expectAccessible, type Room } from './room.ts';
import { changeWords, foundRoom, raiseAlarm, release, SIGNERS, throughBrief, writeAndAsk } from './steps.ts';

const [MAYA, HELEN, GRACE] = SIGNERS;
const FIRST = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';
const SECOND = 'We are sorry: e-mail addresses of our customers were posted on a public forum.';

/** Pictures of the window in both lights, for whoever asks for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PACKET_PICTURES'];
  if (!folder) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ caret: 'initial', path: `${folder}/${name}-${colorScheme}.png` });
  }
}

/** Chooses an item of the app's menu. */
async function chooseMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

type Here = { readonly app: ElectronApplication; readonly room: Room };

/** Makes a packet for the seat of somebody who is not here. */
async function makePacket({ app, room }: Here, name: string, file: string): Promise<void> {
  const { page, press } = room;
  await choosePath(app, file);
  const seat = page.getByRole('listitem').filter({ hasText: `Only ${name} signs here` });
  await seat.getByRole('button', { name: /^Send (as a packet|another)…/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Send the seat .* as a packet$/ });
  await expect(dialog.getByText(/the private key of/)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'export');
  await press('Save the packet…', dialog);
  await expect(dialog).toBeHidden();
  await expect(seat.getByText('Out as a packet')).toBeVisible();
  await expect(page.getByText(new RegExp(`made a signing packet for ${name}`)).first()).toBeVisible();
  await expect(page.getByText(/Sent as a packet at \d\d:/)).toBeVisible();
}

/** Opens a packet in a Holdline that has no room at all, and signs or rejects it. */
async function answerElsewhere(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  files: { readonly ask: string; readonly answer: string },
  signer: string,
): Promise<void> {
  await choosePath(app, files.ask);
  await chooseMenu(app, 'packet.open');
  const sheet = page.getByRole('dialog', { name: 'Signing packet' });
  await expect(sheet.getByText('You are now signing as')).toBeVisible();
  await expect(sheet.getByText(signer).first()).toBeVisible();
  await expect(sheet.getByText('A file was posted at 09:52.')).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'sheet');
  const passphrase = sheet.getByLabel('Your passphrase', { exact: true });
  await passphrase.fill('a guess');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('alert')).toContainText('This is not the passphrase');
  await picture(page, 'sheet-wrong-passphrase');
  await passphrase.fill(passphraseOf(signer));
  await choosePath(app, files.answer);
  await page.keyboard.press('Enter');
  const saved = page.getByRole('dialog', { name: 'Send the answer back' });
  await expect(saved.getByText(files.answer)).toBeVisible();
  await picture(page, 'saved');
  await saved.getByRole('button', { name: 'Done' }).click();
}

/** Brings an answer back, and reads what the dialog says of it. */
async function bringBack({ app, room }: Here, file: string, says: RegExp): Promise<void> {
  const { page, press } = room;
  await choosePath(app, file);
  await chooseMenu(app, 'packet.bringBack');
  const dialog = page.getByRole('dialog', { name: 'Bring back a signing answer' });
  await press('Choose the file…', dialog);
  await expect(dialog.getByText(says)).toBeVisible();
  await expectAccessible(page);
  await picture(page, says.source.startsWith('^The words') ? 'stale' : 'brought-back');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** The pack of the incident on the screen, saved as a person does, as the outside checker sees it. */
async function verdictOf(app: ElectronApplication, page: Page, file: string) {
  await choosePath(app, file);
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  await page.getByRole('button', { name: 'Evidence pack…' }).click();
  await page.getByRole('button', { name: 'Save the pack…' }).click();
  await expect(page.getByText(`Saved to ${file}`)).toBeVisible();
  return checkPack(new Uint8Array(await readFile(file)), NODE_TOOLS);
}

test('a signer elsewhere signs in another Holdline, and the answer counts once it is back', async ({
  app,
  window,
  userData,
  launch,
}) => {
  test.slow();
  const files = (name: string) => ({
    ask: path.join(userData, `${name}.holdline-ask`),
    answer: path.join(userData, `${name}.holdline-answer`),
  });
  const room = await foundRoom(window);
  const here = { app, room };
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await raiseAlarm(room);
  await throughBrief(room);
  await writeAndAsk(room, FIRST);
  await makePacket(here, GRACE, files('first').ask);
  await picture(window, 'seat-out');

  const elsewhere = await launch([`--user-data-dir=${path.join(userData, 'elsewhere')}`]);
  await elsewhere.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  const away = { app: elsewhere.app, page: elsewhere.window };
  await expect(elsewhere.window.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await answerElsewhere(away, files('first'), GRACE);

  // The words change while the first answer travels: it counts for nothing, and the log says so.
  await changeWords(room, SECOND);
  await bringBack(
    here,
    files('first').answer,
    /^The words changed at \d\d:\d\d:\d\d, after this packet was made/,
  );
  await expect(window.getByText(/brought back a signing answer that was refused/)).toBeVisible();

  await room.waiveMissing();
  await room.tickNeeded();
  await makePacket(here, GRACE, files('second').ask);
  await answerElsewhere(away, files('second'), GRACE);
  const half = await readFile(files('second').answer, 'utf8');
  await writeFile(files('broken').answer, half.replace(/"sig":"./, '"sig":"-'));
  await bringBack(here, files('broken').answer, /^This file is no signing answer, or it was changed/);
  await bringBack(here, files('second').answer, new RegExp(`^${GRACE} signed these exact words at`));
  await expect(window.getByText(/away from the desk, at .* by their own clock/)).toBeVisible();
  await bringBack(here, files('second').answer, /^This answer of .* is in the log already/);
  await picture(window, 'seat-back');
  expect(existsSync(path.join(userData, 'elsewhere', 'room.sqlite'))).toBe(true);

  await room.signAs(HELEN);
  await room.signAs(MAYA);
  await room.goTo('Publish');
  await release(room);
  const verdict = await verdictOf(app, window, path.join(userData, 'evidence.holdline'));
  await elsewhere.app.close();
  if (verdict.is !== 'intact') throw new Error(JSON.stringify(verdict));
  const { decisions, releases } = verdict.examined.approvals;
  expect(decisions.filter((one) => one.travelled !== null)).toMatchObject([
    { decision: 'approve', method: 'packet', travelled: { broughtBy: expect.any(String) } },
  ]);
  expect(releases).toMatchObject([{ cover: 'signed' }, { cover: 'signed' }]);
});
