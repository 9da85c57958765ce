import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { passphraseOf } from '../support/passphrases.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { openChecker, runScript, savePack } from './outside.ts';
import { expectAccessible, type Room } from './room.ts';
import {
  changeWords,
  foundRoom,
  goToPage,
  raiseAlarm,
  release,
  SIGNERS,
  throughBrief,
  writeAndAsk,
} from './steps.ts';

const [MAYA, HELEN, GRACE] = SIGNERS;
const [OMAR, LUC, TOM, PRIYA] = ['Omar Haddad', 'Luc Marchetti', 'Tom Reyes', 'Priya Raman'] as const;
const FIRST =
  'We are sorry: some e-mail addresses were posted on a public forum this morning. We have closed the way in. We write to everybody concerned by noon.';
const SECOND = FIRST.replace('some e-mail addresses', 'e-mail addresses of our customers');

/** Saves the heads as they stand now: somebody keeps them elsewhere. */
async function keepHead(app: ElectronApplication, page: Page, file: string): Promise<void> {
  const incident = await page.evaluate(() => location.hash);
  await goToPage(page, '#/proof');
  await choosePath(app, file);
  await page.getByRole('button', { name: 'Save as text…' }).click();
  await expect(page.getByText(file)).toBeVisible();
  await goToPage(page, incident);
}

/** The first approval counts until the words change; who signs again sees what changed. */
async function editAfterTheFirstApproval(room: Room): Promise<void> {
  const { page, press } = room;
  await room.signAs(MAYA);
  await expect(page.getByText('One has signed these exact words. Two to go.')).toBeVisible();
  await changeWords(room, SECOND);
  await expect(page.getByText(/; one signature of the old words void/)).toBeVisible();
  await expect(page.getByText('Nobody has signed these words yet. Three to go.')).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await room.switchTo(MAYA);
  await press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  await expect(signOff.getByText(/^Sentence 1 changed since you last looked, at .*1\.1/)).toBeVisible();
  await signOff.getByLabel('Your passphrase', { exact: true }).fill(passphraseOf(MAYA));
  await press(/^Sign these words/, signOff);
  await expect(signOff).toBeHidden();
  await expect(page.getByText('One has signed these exact words. Two to go.')).toBeVisible();
}

/** Nobody touches anything: the clock says who is silent, and gives both open seats to the backups. */
async function theClockHandsOver({ page }: Room): Promise<void> {
  await expect(page.getByText(/has not answered for .* in the seat “Legal”/)).toBeVisible({
    timeout: 60_000,
  });
  for (const [seat, from, to] of [
    ['Legal', HELEN, OMAR],
    ['Chief executive', GRACE, LUC],
  ] as const) {
    const went = new RegExp(`The seat ${seat} went from ${from} to ${to}: No decision by .*66 % of the time`);
    await expect(page.getByText(went)).toBeVisible({ timeout: 90_000 });
    const card = page.getByRole('listitem').filter({ hasText: `Only ${to} signs here` });
    await expect(card.getByRole('heading', { name: seat })).toBeVisible();
    await expect(card.getByText(`Held before by ${from}.`)).toBeVisible();
  }
  await expect(page.getByText('One has signed these exact words. Two to go.')).toBeVisible();
  await expectAccessible(page);
}

/** The backup is on the phone: a wrong code and a wrong passphrase stay in place, then both who hear it sign. */
async function approveByPhone(room: Room): Promise<void> {
  const { page, press } = room;
  await room.switchTo(TOM);
  await press('By phone: Chief executive');
  const sheet = page.getByRole('dialog', { name: 'Approval by phone' });
  await expect(sheet.getByText('On the phone with')).toBeVisible();
  await expectAccessible(page);
  await sheet.getByLabel('Who listens in').selectOption({ label: `${PRIYA}, Head of information security` });
  await sheet.getByRole('checkbox', { name: `${LUC} named sentences 1 to 3` }).check();
  const words = sheet.getByRole('list', { name: 'Code words' }).getByRole('listitem');
  const code = (await words.allTextContents()).join(' ');
  await sheet.getByLabel('Code words, as read back').fill('acorn album alley');
  await expect(sheet.getByText(/These are not the code words on this sheet/).first()).toBeVisible();
  await sheet.getByLabel('Code words, as read back').fill(code.toUpperCase());
  await sheet.getByLabel(`Passphrase of ${TOM}`, { exact: true }).fill(passphraseOf(TOM));
  const second = sheet.getByLabel(`Passphrase of ${PRIYA}`, { exact: true });
  await second.fill(passphraseOf(TOM));
  await sheet.getByText('They say yes').click();
  await press(/^Both sign the yes/, sheet);
  await expect(sheet.getByRole('alert')).toContainText(`This is not the passphrase of ${PRIYA}`);
  await expectAccessible(page);
  await second.fill(passphraseOf(PRIYA));
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.getByText(`by phone, read back to ${TOM} and ${PRIYA}`).first()).toBeVisible();
  await expect(
    page.getByText(
      new RegExp(
        `approved Holding statement 1\\.2 in the seat of Chief executive by phone, read back to ${TOM}`,
      ),
    ),
  ).toBeVisible();
}

/** The copies in which one byte is another: of the words, of how one of them was approved, and of a signature. */
function flipBytes(folder: string): readonly string[] {
  const whole = readFileSync(path.join(folder, 'evidence.holdline'));
  const places = {
    'words.holdline': whole.indexOf(SECOND) + 7,
    'method.holdline': whole.indexOf('"method":"readBack"') + 10,
    'signature.holdline': whole.indexOf('"payload":"') + 40,
  };
  return Object.entries(places).map(([name, at]) => {
    expect(at, name).toBeGreaterThan(40);
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path.join(folder, name), bytes);
    return name;
  });
}

/** What the script says of the whole pack, against the head that was kept before anybody signed. */
function scriptSaysIntact(folder: string): void {
  const { code, said } = runScript(folder, 'evidence.holdline', '--head', 'kept.txt');
  expect(said).toContain('THIS PACK IS INTACT This pack is whole.');
  for (const [name, revision] of [
    [MAYA, '1\\.1'],
    [MAYA, '1\\.2'],
    [OMAR, '1\\.2'],
  ] as const)
    expect(said).toMatch(
      new RegExp(
        `${name}, in the seat of [A-Z][^,]*, approved Holding statement ${revision}, at the desk\\. Signed with the key`,
      ),
    );
  expect(said).toMatch(
    new RegExp(
      `${LUC} did not sign this approval: it was given by phone\\..*attested by ${TOM} \\(key .*\\) and ${PRIYA} \\(key`,
    ),
  );
  expect(said).toContain('4 decisions about words, 3 of them signed with the signer’s own key');
  expect(said).toContain(
    'Every signer had approved these words: with a signature, or by phone to two others',
  );
  expect(said).toMatch(
    /Of the incident’s log, the (?:only|first) .*(?:that was|that were) kept; \d+ records came since\. It is signed/,
  );
  expect(code).toBe(0);
}

/** Both checkers, on the pack as it was saved and on every changed copy. */
async function bothCheckersTell(app: ElectronApplication, folder: string): Promise<void> {
  scriptSaysIntact(folder);
  const page = await openChecker(app);
  const check = (name: string) =>
    page.getByLabel('Choose an evidence pack').setInputFiles(path.join(folder, name));
  const verdict = page.getByRole('article');
  await check('evidence.holdline');
  await expect(verdict.getByRole('heading', { name: 'This pack is intact' })).toBeVisible();
  await expect(verdict).toContainText(`${LUC} did not sign this approval: it was given by phone.`);
  for (const name of flipBytes(folder)) {
    const { code, said } = runScript(folder, name);
    expect(said, name).toContain('THIS PACK WAS ALTERED This pack is not as Holdline wrote it.');
    expect(code, name).toBe(1);
    expect(runScript(folder, name, '--head', 'kept.txt').code, name).toBe(1);
    await check(name);
    await expect(verdict.getByText(name)).toBeVisible();
    await expect(verdict.getByRole('heading', { name: 'This pack was altered' })).toBeVisible();
    const reason = /This pack is not as Holdline wrote it\. (.*?) What to do/.exec(said)?.[1] ?? 'none';
    await expect(verdict).toContainText(reason.slice(0, 60));
  }
  await page.close();
}

test('sign-off from the draft to the flipped byte: voided by an edit, handed over by the clock, read back by phone', async ({
  launch,
  userData,
}) => {
  // Four times as fast: the clock hands over in forty seconds, and whoever signs in time has time to.
  const { app, window } = await launch(['--clock-speed=4']);
  const folder = path.join(userData, 'outside');
  mkdirSync(folder);
  const room = await foundRoom(window);
  await room.enrol(OMAR, LUC, TOM, PRIYA);
  await raiseAlarm(room);
  await keepHead(app, window, path.join(folder, 'kept.txt'));
  await throughBrief(room);
  await writeAndAsk(room, FIRST);
  await editAfterTheFirstApproval(room);
  await theClockHandsOver(room);
  await room.signAs(OMAR);
  await expect(window.getByText('Two have signed these exact words. One to go.')).toBeVisible();
  await approveByPhone(room);
  await room.goTo('Publish');
  await expect(
    window.getByText('Approved by Incident lead, Legal, Chief executive (by phone)').first(),
  ).toBeVisible();
  await release(room);
  await goToPage(window, `${await window.evaluate(() => location.hash)}/audit`);
  await room.write('Words', 'by phone');
  await expect(window.getByText(/by phone, read back to/).first()).toBeVisible();
  await expect(
    window.getByText(/\(attested with keys [0-9a-f]{4} [0-9a-f]{4}… and [0-9a-f]{4}/),
  ).toBeVisible();
  await room.press('Verify');
  await expect(window.getByText('Intact.')).toBeVisible();
  await savePack(app, window, path.join(folder, 'evidence.holdline'));
  await bothCheckersTell(app, folder);
});
