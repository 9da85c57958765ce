import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import { checkPack } from '../../shared/seal/check-pack.ts';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

type Suggesting = { suggested?: string };

/** Lets main's next save dialog answer with this path, as a person would choose it. */
async function choose(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = ((_window: unknown, { defaultPath }: { defaultPath: string }) => {
      (globalThis as Suggesting).suggested = defaultPath;
      return Promise.resolve({ canceled: false, filePath: chosen });
    }) as typeof dialog.showSaveDialog;
  }, filePath);
}

/** The name that main's last save dialog suggested. */
function suggested(app: ElectronApplication): Promise<string | undefined> {
  return app.evaluate(() => (globalThis as Suggesting).suggested);
}

test('an incident’s evidence pack and its printed report are saved from its log', async ({
  app,
  window,
  userData,
}) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window);
  await window.goto(`app://holdline/index.html#/incident/${incidentId}/audit`);

  const pack = path.join(userData, 'evidence.holdline');
  await choose(app, pack);
  await window.getByRole('button', { name: 'Evidence pack…' }).click();
  await window.getByRole('checkbox', { name: 'Names and titles of people' }).check();
  await window.getByRole('button', { name: 'Save the pack…' }).click();
  await expect(window.getByText(`Saved to ${pack}`)).toBeVisible();
  const saved = new Uint8Array(await readFile(pack));
  expect(checkPack(saved, NODE_TOOLS)).toMatchObject({ is: 'intact', examined: { incident: { size: 1 } } });
  expect(Buffer.from(saved).toString('latin1')).toMatch(/\nredacted [1-9]/);
  expect(await suggested(app)).toMatch(/^incident-[0-9a-f]{8}\.holdline$/);

  const report = path.join(userData, 'report.pdf');
  await choose(app, report);
  await window.getByRole('button', { name: 'PDF report…' }).click();
  await expect(window.getByText(`Saved to ${report}`)).toBeVisible();
  const pdf = (await readFile(report)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/FontFile');
  const typefaces = [...pdf.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map((match) => match[1]);
  expect(typefaces.filter((name) => !/^(IBMPlex|SourceSerif)/.test(name ?? ''))).toEqual([]);
  expect(typefaces).toContain('IBMPlexSans-Regular');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what is saved of a drill says so in its name', async ({ app, window, userData }) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window, { drill: true });
  await window.goto(`app://holdline/index.html#/incident/${incidentId}/audit`);
  for (const [buttons, ending] of [
    [['Evidence pack…', 'Save the pack…'], 'holdline'],
    [['PDF report…'], 'pdf'],
  ] as const) {
    const file = path.join(userData, `drill.${ending}`);
    await choose(app, file);
    for (const name of buttons) await window.getByRole('button', { name }).click();
    await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
    expect(await suggested(app)).toMatch(new RegExp(`^DRILL-incident-[0-9a-f]{8}\\.${ending}$`));
  }
});
