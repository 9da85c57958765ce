import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication } from 'playwright';
import { NODE_TOOLS } from '../../electron/export/pack.ts';
import { checkPack } from '../../shared/seal/check-pack.ts';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';
import { expectAccessible } from './room.ts';
import { shoot } from './shoot.ts';

type Suggesting = { suggested?: string };
type Visiting = { visited?: string[] };

/** Lets main's next save dialog answer with this path, as a person would choose it. */
async function choose(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = ((_window: unknown, { defaultPath }: { defaultPath: string }) => {
      (globalThis as Suggesting).suggested = defaultPath;
      return Promise.resolve({ canceled: false, filePath: chosen });
    }) as typeof dialog.showSaveDialog;
  }, filePath);
}

/** Writes down every address that a window which opens from now on goes to, and gives them all when asked. */
async function addressesOf(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ app: main }) => {
    const visited: string[] = [];
    (globalThis as Visiting).visited = visited;
    main.on('web-contents-created', (_event, contents) => {
      contents.on('did-start-navigation', ({ url }) => visited.push(url));
      contents.on('did-navigate-in-page', (_navigation, url) => visited.push(url));
    });
  });
  return () => app.evaluate(() => (globalThis as Visiting).visited ?? []);
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
  await window.getByRole('button', { name: 'Report…' }).click();
  await window.getByRole('button', { name: 'Save the report…' }).click();
  await expect(window.getByText(`Saved to ${report}`)).toBeVisible();
  const pdf = (await readFile(report)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/FontFile');
  const typefaces = [...pdf.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map((match) => match[1]);
  // The lines at the head and the foot may be set in one of the computer's, which is better than not at all.
  const others = typefaces.filter((name) => !/^(IBMPlex|SourceSerif)/.test(name ?? ''));
  expect(new Set(others).size).toBeLessThanOrEqual(1);
  expect(typefaces).toContain('IBMPlexSans-Regular');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what is saved of a drill says so in its name', async ({ app, window, userData }) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window, { drill: true });
  await window.goto(`app://holdline/index.html#/incident/${incidentId}/audit`);
  for (const [buttons, ending] of [
    [['Evidence pack…', 'Save the pack…'], 'holdline'],
    [['Report…', 'Save the report…'], 'pdf'],
  ] as const) {
    const file = path.join(userData, `drill.${ending}`);
    await choose(app, file);
    for (const name of buttons) await window.getByRole('button', { name }).click();
    await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
    expect(await suggested(app)).toMatch(new RegExp(`^DRILL-incident-[0-9a-f]{8}\\.${ending}$`));
  }
});

/** The forms of a report with how each file begins. */
const FORMS = [
  ['One page, PDF', 'pdf', /^%PDF-/, /^one-page-/],
  ['Word', 'docx', /^PK/, /^incident-/],
  ['Web page', 'html', /^<!doctype html>/, /^incident-/],
  ['Markdown', 'md', /^# Customer data/, /^incident-/],
  ['JSON', 'json', /^\{\n {2}"format": "holdline\.report\/1"/, /^incident-/],
] as const;

test('a report is saved in each of its forms, and names the records it was made from', async ({
  app,
  window,
  userData,
}) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window);
  await window.goto(`app://holdline/index.html#/incident/${incidentId}/audit`);
  for (const [label, ending, beginning, name] of FORMS) {
    const file = path.join(userData, `${label.replaceAll(/\W/g, '')}.${ending}`);
    await choose(app, file);
    await window.getByRole('button', { name: 'Report…' }).click();
    await window.getByRole('radio', { name: label }).check();
    await window.getByRole('button', { name: 'Save the report…' }).click();
    await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
    const saved = (await readFile(file)).toString('latin1');
    expect(saved).toMatch(beginning);
    expect(await suggested(app)).toMatch(name);
    if (ending === 'pdf') expect(saved.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    if (ending === 'html' || ending === 'md' || ending === 'json')
      expect(saved).toMatch(/[A-Za-z0-9+/]{43}=/);
  }

  const form = path.join(userData, 'ics-214.pdf');
  const visited = await addressesOf(app);
  await choose(app, form);
  await window.getByRole('button', { name: 'Report…' }).click();
  await window.getByRole('radio', { name: 'ICS 214, PDF' }).check();
  await window.getByLabel('What your edition calls block 3').fill('Unit name');
  await window.getByLabel('3. Unit name').fill('Press office / Presse – ü');
  await expectAccessible(window);
  await shoot(window, 'report-ics-214');
  const to = window.getByRole('textbox', { name: '2. Operational period to' });
  await to.fill('2001-01-01 00:00');
  await expect(window.getByRole('button', { name: 'Save the report…' })).toBeDisabled();
  await to.fill('');
  await window.getByRole('button', { name: 'Save the report…' }).click();
  await expect(window.getByText(`Saved to ${form}`)).toBeVisible();
  const pdf = (await readFile(form)).toString('latin1');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  const addresses = await visited();
  expect(addresses.length).toBeGreaterThan(0);
  const typed = Buffer.from('Press office', 'utf8');
  for (const address of addresses)
    for (const said of ['Press', encodeURIComponent('Presse – ü'), typed.toString('base64url').slice(0, 12)])
      expect(decodeURIComponent(address)).not.toContain(said);
});
