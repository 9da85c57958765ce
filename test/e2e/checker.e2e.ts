import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
import { passphraseOf } from '../support/passphrases.ts';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';
import { type Room, roomOn } from './room.ts';

const CHECKERS = path.join(import.meta.dirname, '../../out/checker');

/** Lets main's next save dialog answer with this path, as a person would choose it. */
async function choose(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

/** Opens a file of the disk in a window of its own, with nothing of Holdline in it: Chromium as anybody has it. */
async function openFile(app: ElectronApplication, file: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow, session }, address) => {
    const plain = session.fromPartition('plain');
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      webPreferences: { session: plain, sandbox: true },
    });
    await window.loadURL(address);
  }, pathToFileURL(file).href);
  return opened;
}

async function savePack(app: ElectronApplication, window: Page, file: string): Promise<void> {
  await choose(app, file);
  await window.getByRole('button', { name: 'Evidence pack...' }).click();
  await window.getByRole('button', { name: 'Save the pack...' }).click();
  await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
}

/** Runs the script with nothing around it, and answers with what it said and its exit code. */
function runScript(
  folder: string,
  ...args: readonly string[]
): { readonly code: number; readonly said: string } {
  try {
    const said = execFileSync('node', ['verify.mjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, said };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: `${stdout}${stderr}` };
  }
}

test('a pack is checked by both checkers, and one flipped byte is caught by both', async ({
  app,
  window,
}) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window);
  await window.goto(`app://holdline/index.html#/incident/${incidentId}/audit`);
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-checker-'));
  const pack = path.join(folder, 'evidence.holdline');
  await savePack(app, window, pack);

  copyFileSync(path.join(CHECKERS, 'verify.mjs'), path.join(folder, 'verify.mjs'));
  const whole = runScript(folder, 'evidence.holdline');
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('THIS PACK IS INTACT') });
  const bytes = readFileSync(pack);
  bytes[bytes.indexOf('"kind":"incident.opened"') + 10] = 0x58;
  const forged = path.join(folder, 'forged.holdline');
  writeFileSync(forged, bytes);
  expect(runScript(folder, 'forged.holdline')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/In events\.ndjson: Its entries do not come to the\s+root/),
  });
  expect(runScript(folder, 'verify.mjs').code).toBe(2);
  expect(runScript(folder, 'evidence.holdline', '--head', 'evidence.holdline').code).toBe(0);
  expect(runScript(folder).said).toContain('node verify.mjs FILE.holdline');

  const page = await openFile(app, path.join(CHECKERS, 'verify.html'));
  const problems: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  await page.getByLabel('Choose an evidence pack').setInputFiles(pack);
  await expect(page.getByRole('heading', { name: 'This pack is intact' })).toBeVisible();
  await page.screenshot({ path: path.join('test-results', 'checker-intact.png'), fullPage: true });
  await page.getByLabel('Choose an evidence pack').setInputFiles(forged);
  await expect(page.getByRole('heading', { name: 'This pack was altered' })).toBeVisible();
  await expect(page.getByText(/In events.ndjson: Its entries do not come to the root/)).toBeVisible();
  expect(problems).toEqual([]);
  await page.close();
});

const MAYA = 'Maya Lindqvist';
const SIGNERS = [MAYA, 'Helen Strand', 'Grace Adeyemi'] as const;
const WORDS = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';

/** A room founded with passphrases, in which every signer has a key of their own. */
async function foundRoom(page: Page): Promise<Room> {
  const room = roomOn(page);
  await room.press('Fill with sample people');
  await room.choosePassphrase(MAYA);
  await room.press('Open the room');
  await expect(page.getByRole('button', { name: 'Raise the alarm' }).first()).toBeVisible();
  await room.enrol(...SIGNERS.slice(1));
  return room;
}

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);

/** From the alarm to words that wait for their signers. */
async function askForApproval(room: Room): Promise<void> {
  const { page, press } = room;
  await room.tickNeeded();
  await room.goTo('Brief');
  const known = page.getByRole('form', { name: 'Add to Known' });
  await room.write('Known: a new line', 'A file was posted at 09:52.', known);
  await press('Add', known);
  await press(/^Complex/);
  await room.answer('Two systems and a supplier.', 'It is complex');
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Draft');
  await room.switchTo('Jonah Pike');
  await room.write('The words of the statement', WORDS);
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await room.waiveMissing();
  await room.tickNeeded();
  await room.goTo('Approve');
}

async function signAndRelease(room: Room): Promise<void> {
  const { page, press } = room;
  await room.waiveMissing();
  await room.tickNeeded();
  for (const name of SIGNERS) {
    await room.switchTo(name);
    await press('Open sign-off');
    const signOff = page.getByRole('dialog', { name: 'Sign-off' });
    await signOff.getByLabel('Your passphrase', { exact: true }).fill(passphraseOf(name));
    await press(/^Sign these words/, signOff);
    await expect(signOff).toBeHidden();
  }
  await room.goTo('Publish');
  await press(/^Record the release on /);
  const dialog = page.getByRole('dialog');
  await room.write('Where it is', 'https://example.com/news/1', dialog);
  await press('It is out', dialog);
  await expect(dialog).toBeHidden();
}

test('signed words of a real room are checked in an empty folder, against a head that was kept before them', async ({
  app,
  window,
}) => {
  const room = await foundRoom(window);
  const incidentId = await raiseAlarmByDoor(window);
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-checker-'));
  const kept = path.join(folder, 'kept.txt');
  await goTo(window, '/proof');
  await choose(app, kept);
  await window.getByRole('button', { name: 'Save as text…' }).click();
  await expect(window.getByText(kept)).toBeVisible();

  await goTo(window, `/incident/${incidentId}`);
  await askForApproval(room);
  await signAndRelease(room);
  await goTo(window, `/incident/${incidentId}/audit`);
  await savePack(app, window, path.join(folder, 'evidence.holdline'));

  copyFileSync(path.join(CHECKERS, 'verify.mjs'), path.join(folder, 'verify.mjs'));
  const whole = runScript(folder, 'evidence.holdline', '--head', 'kept.txt');
  expect(whole.said).toContain('THIS PACK IS INTACT\n');
  const said = whole.said.replaceAll(/\s+/g, ' ');
  for (const name of SIGNERS)
    expect(said).toMatch(
      new RegExp(
        `${name} \\([A-Z][^)]*\\) approved Holding statement 1\\.1, at the desk\\. Signed with the key`,
      ),
    );
  expect(said).toContain('3 decisions about words, 3 of them signed');
  expect(said).toContain('Every signer had signed these words.');
  expect(said).toMatch(
    /Of the incident’s log, the first record is the very one that was kept; \d+ records came since\. It is signed/,
  );
  expect(whole.code).toBe(0);
  const bytes = readFileSync(path.join(folder, 'evidence.holdline'));
  const at = bytes.indexOf('"payload":"') + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path.join(folder, 'changed.holdline'), bytes);
  const changed = runScript(folder, 'changed.holdline', '--head', 'kept.txt');
  expect(changed.said).toContain('THIS PACK WAS ALTERED');
  expect(changed.code).toBe(1);
});

test('the checker of this version is saved from the palette’s action', async ({ app, window, userData }) => {
  await createRoomByDoor(window);
  const file = path.join(userData, 'checker.html');
  await choose(app, file);
  await window.keyboard.press('ControlOrMeta+K');
  await window.getByRole('dialog').getByRole('combobox').fill('Save the checker');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Save the checker...' }).click();
  await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
});
