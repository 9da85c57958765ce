import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

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
