import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { openChecker, runScript, savePack } from './outside.ts';
import { foundRoom, goToPage, release, SIGNERS, signAll, throughBrief, writeAndAsk } from './steps.ts';

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

  const whole = runScript(folder, 'evidence.holdline');
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('THIS PACK IS INTACT') });
  const bytes = readFileSync(pack);
  bytes[bytes.indexOf('"kind":"incident.opened"') + 10] = 0x58;
  const forged = path.join(folder, 'forged.holdline');
  writeFileSync(forged, bytes);
  expect(runScript(folder, 'forged.holdline')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/In events\.ndjson: Its entries do not come to the root/),
  });
  expect(runScript(folder, 'verify.mjs').code).toBe(2);
  expect(runScript(folder, 'evidence.holdline', '--head', 'evidence.holdline').code).toBe(0);
  expect(runScript(folder).said).toContain('node verify.mjs FILE.holdline');

  const page = await openChecker(app);
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

const WORDS = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';

test('signed words of a real room are checked in an empty folder, against a head that was kept before them', async ({
  app,
  window,
}) => {
  const room = await foundRoom(window);
  const incidentId = await raiseAlarmByDoor(window);
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-checker-'));
  const kept = path.join(folder, 'kept.txt');
  await goToPage(window, '#/proof');
  await choosePath(app, kept);
  await window.getByRole('button', { name: 'Save as text…' }).click();
  await expect(window.getByText(kept)).toBeVisible();

  await goToPage(window, `#/incident/${incidentId}`);
  await throughBrief(room);
  await writeAndAsk(room, WORDS);
  await signAll(room);
  await release(room);
  await goToPage(window, `#/incident/${incidentId}/audit`);
  await savePack(app, window, path.join(folder, 'evidence.holdline'));

  const whole = runScript(folder, 'evidence.holdline', '--head', 'kept.txt');
  const { said } = whole;
  expect(said).toContain('THIS PACK IS INTACT This pack is whole.');
  for (const name of SIGNERS)
    expect(said).toMatch(
      new RegExp(
        `${name}, in the seat of [A-Z][^,]*, approved Holding statement 1\\.1, at the desk\\. Signed with the key`,
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
  await choosePath(app, file);
  await window.keyboard.press('ControlOrMeta+K');
  await window.getByRole('dialog').getByRole('combobox').fill('Save the checker');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Save the checker…' }).click();
  await expect(window.getByText(`Saved to ${file}`)).toBeVisible();
});
