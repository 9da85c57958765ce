import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { passphraseOf } from '../support/passphrases.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { expectAccessible, type Room } from './room.ts';
import { foundRoom, raiseAlarm, release, SIGNERS, throughBrief, writeAndAsk } from './steps.ts';

const [MAYA, HELEN, GRACE] = SIGNERS;
const [TOM, PRIYA] = ['Tom Reyes', 'Priya Raman'] as const;
const WORDS =
  'We are sorry: some e-mail addresses were posted on a public forum this morning. We have closed the way in. We write to everybody concerned by noon.';

const pictures = process.env['READ_BACK_PICTURES'];

/** The sheet as it stands, in both schemes and at both sizes, where somebody wants to look at it. */
async function picture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  if (!pictures) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      );
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(400);
      await page.screenshot({ caret: 'initial', path: `${pictures}/${name}-${colorScheme}-${width}.png` });
    }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The chief executive is on the phone: a wrong code and a wrong passphrase stay in place, then both sign. */
async function approveByPhone(app: ElectronApplication, room: Room): Promise<void> {
  const { page, press } = room;
  await room.switchTo(TOM);
  await press('By phone: Chief executive');
  const sheet = page.getByRole('dialog', { name: 'Approval by phone' });
  await expect(sheet.getByText('On the phone with')).toBeVisible();
  await picture(app, page, 'opened');
  await expectAccessible(page);
  await sheet.getByLabel('Who listens in').selectOption({ label: `${PRIYA}, Head of information security` });
  await sheet.getByRole('checkbox', { name: `${GRACE} named sentences 1 to 3` }).check();
  const code = (
    await sheet.getByRole('list', { name: 'Code words' }).getByRole('listitem').allTextContents()
  ).join(' ');
  await sheet.getByLabel('Code words, as read back').fill('acorn album alley');
  await expect(sheet.getByText(/These are not the code words of these words/).first()).toBeVisible();
  await sheet.getByLabel('Code words, as read back').fill(code.toUpperCase());
  await sheet.getByLabel(`Passphrase of ${TOM}`, { exact: true }).fill(passphraseOf(TOM));
  const second = sheet.getByLabel(`Passphrase of ${PRIYA}`, { exact: true });
  await second.fill(passphraseOf(TOM));
  await press(/^Both sign the yes/, sheet);
  await expect(sheet.getByRole('alert')).toContainText(`This is not the passphrase of ${PRIYA}`);
  await picture(app, page, 'refused');
  await expectAccessible(page);
  await second.fill(passphraseOf(PRIYA));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText(`by phone, read back to ${TOM} and ${PRIYA}`).first()).toBeVisible();
  await expect(
    page.getByText(
      new RegExp(`approved Holding statement 1\\.1 as Chief executive by phone, read back to ${TOM}`),
    ),
  ).toBeVisible();
  await picture(app, page, 'seats');
}

/** Saves the pack of the incident on this page, and answers with what the outside checker says of it. */
async function checkOutside(app: ElectronApplication, page: Page) {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-phone-'));
  const file = path.join(folder, 'evidence.holdline');
  await choosePath(app, file);
  await page.getByRole('button', { name: 'Evidence pack...' }).click();
  await page.getByRole('button', { name: 'Save the pack...' }).click();
  await expect(page.getByText(`Saved to ${file}`)).toBeVisible();
  const checker = path.join(import.meta.dirname, '../../out/checker/verify.mjs');
  copyFileSync(checker, path.join(folder, 'verify.mjs'));
  const run = (name: string): string => {
    try {
      return execFileSync('node', ['verify.mjs', name], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  const bytes = readFileSync(file);
  const at = bytes.indexOf('"method":"readBack"');
  writeFileSync(path.join(folder, 'changed.holdline'), bytes.fill('atDesk__', at + 10, at + 18));
  return { whole: run('evidence.holdline').replaceAll(/\s+/g, ' '), changed: run('changed.holdline') };
}

test('a signer who is away approves by phone, two people sign what they heard, and the checker tells it', async ({
  app,
  window,
}) => {
  const room = await foundRoom(window);
  await room.enrol(TOM, PRIYA);
  await raiseAlarm(room);
  await throughBrief(room);
  await writeAndAsk(room, WORDS);
  await room.waiveMissing();
  await room.tickNeeded();
  await approveByPhone(app, room);
  for (const name of [MAYA, HELEN]) await room.signAs(name);
  await room.goTo('Publish');
  await expect(window.getByText(/Chief executive \(by phone\)/).first()).toBeVisible();
  await release(room);
  await window.evaluate(() => {
    location.hash = `${location.hash}/audit`;
  });
  await expect(window.getByText(/by phone, read back to/).first()).toBeVisible();
  await expect(
    window.getByText(/\(attested with keys [0-9a-f]{4} [0-9a-f]{4}… and [0-9a-f]{4}/),
  ).toBeVisible();
  const { whole, changed } = await checkOutside(app, window);
  expect(whole).toContain('THIS PACK IS INTACT');
  expect(whole).toMatch(
    new RegExp(
      `${GRACE} did not sign this approval: it was given by phone\\..*attested by ${TOM} \\(key .*\\) and ${PRIYA} \\(key`,
    ),
  );
  expect(whole).toContain('2 of them signed with the signer’s own key');
  expect(changed).toContain('THIS PACK WAS ALTERED');
});
