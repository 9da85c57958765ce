import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
import { choosePath } from './choose-path.ts';

const CHECKERS = path.join(import.meta.dirname, '../../out/checker');

/** Saves the evidence pack of the incident whose log is on the page. */
export async function savePack(app: ElectronApplication, window: Page, file: string): Promise<void> {
  await choosePath(app, file);
  await window.getByRole('button', { name: 'Evidence pack…' }).click();
  await window.getByRole('button', { name: 'Save the pack…' }).click();
  await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
}

/** Runs the script with nothing around it, and answers with what it said, on one line, and its exit code. */
export function runScript(
  folder: string,
  ...args: readonly string[]
): { readonly code: number; readonly said: string } {
  copyFileSync(path.join(CHECKERS, 'verify.mjs'), path.join(folder, 'verify.mjs'));
  const onOneLine = (said: string): string => said.replaceAll(/\s+/g, ' ');
  try {
    const said = execFileSync('node', ['verify.mjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, said: onOneLine(said) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: onOneLine(`${stdout}${stderr}`) };
  }
}

/** Opens the checker's page in a window of its own, with nothing of Holdline in it: Chromium as anybody has it. */
export async function openChecker(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow, session }, address) => {
      const plain = session.fromPartition('plain');
      const window = new BrowserWindow({
        width: 1280,
        height: 800,
        webPreferences: { session: plain, sandbox: true },
      });
      await window.loadURL(address);
    },
    pathToFileURL(path.join(CHECKERS, 'verify.html')).href,
  );
  return opened;
}
