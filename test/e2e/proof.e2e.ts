import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';
import { oldHeadsIn } from '../../shared/seal/old-heads.ts';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';
import { choosePath } from './choose-path.ts';
import { expectAccessible } from './room.ts';

const goTo = (window: Page, hash: string) => window.goto(`app://holdline/index.html#${hash}`);

test('heads leave the machine, each with an entry, and the room is held against them later', async ({
  app,
  window,
  userData,
}) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window);
  await goTo(window, '/proof');
  await expect(window.getByText(/chained and counted, but not signed/)).toBeVisible();
  await expectAccessible(window);

  await window.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(window.getByText(/^Copied\./)).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(oldHeadsIn(copied).map(({ checkpoint }) => checkpoint.origin.split('/').at(-1))).toEqual([
    'registry',
    incidentId,
  ]);
  for (const [button, ending] of [
    ['Save as text…', 'txt'],
    ['Draft of a mail…', 'eml'],
    ['Sheet as PDF…', 'pdf'],
  ] as const) {
    const file = path.join(userData, `heads.${ending}`);
    await choosePath(app, file);
    await window.getByRole('button', { name: button }).click();
    await expect(window.getByText(file)).toBeVisible();
    const bytes = await readFile(file);
    if (ending === 'pdf') expect(bytes.toString('latin1')).toMatch(/^%PDF-/);
    else expect(oldHeadsIn(bytes.toString('utf8'))).toHaveLength(2);
  }
  await expect(window.getByText(/in a mail draft at/).first()).toBeVisible();

  await window.getByLabel(/^An old head/).fill(copied);
  await window.getByRole('button', { name: 'Verify against it' }).click();
  await expect(window.getByText(/came since\. It is not signed/).first()).toBeVisible();
  await expect(window.getByText(/hold together/)).toBeVisible();
  await window.getByLabel(/^An old head/).fill(copied.replace(/\n\d+\n/, '\n900\n'));
  await window.getByRole('button', { name: 'Verify against it' }).click();
  await expect(window.getByText(/the end was cut off: 900 records were kept/)).toBeVisible();
  await window.getByRole('link', { name: 'Log of the room' }).click();
  await expect(window.getByText(/saved as a draft of a mail/).first()).toBeVisible();
});

test('a second folder is written again and again, and its absence is said and mended', async ({
  app,
  window,
  userData,
}) => {
  await createRoomByDoor(window);
  const folder = path.join(userData, 'stick');
  await mkdir(folder);
  await goTo(window, '/proof');
  await choosePath(app, folder);
  await window.getByRole('button', { name: 'Choose a folder…' }).click();
  const shown = window.getByText(/-checkpoints\.txt$/);
  await expect(shown).toBeVisible();
  const file = (await shown.textContent()) ?? '';
  const heads = () => oldHeadsIn(readFileSync(file, 'utf8')).length;
  expect(heads()).toBe(1);
  await rename(folder, `${folder}-away`);
  await raiseAlarmByDoor(window);
  await expect(window.getByText(/The second folder cannot be written/).first()).toBeVisible();
  await rename(`${folder}-away`, folder);
  await expect(window.getByText(/The second folder is there again/)).toBeVisible({ timeout: 25_000 });
  expect(heads()).toBeGreaterThan(2);
  await rm(folder, { recursive: true });
});

test('content is erased from an entry and the name of somebody who left, and no file of the room holds it any more', async ({
  window,
  userData,
}) => {
  await createRoomByDoor(window);
  const incidentId = await raiseAlarmByDoor(window);
  await window.evaluate(
    (id) =>
      (globalThis as unknown as { readonly holdline: HoldlineApi }).holdline.request('send', {
        to: 'incident',
        incidentId: id,
        command: { type: 'note.add', text: 'Zacharias Q. Featherstonehaugh rang twice', happenedAt: null },
      }),
    incidentId,
  );
  await goTo(window, `/incident/${incidentId}/audit`);
  await window.getByRole('button', { name: 'Erase content of entry 1…' }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText(/Featherstonehaugh/)).toBeVisible();
  await dialog.getByLabel('Why?').fill('He asked for it.');
  await dialog.getByRole('button', { name: 'Erase…' }).click();
  await expectAccessible(window);
  await dialog.getByRole('button', { name: 'Yes, erase it for good' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText(/noted: \[erased by .+, /)).toBeVisible();
  await window.getByRole('button', { name: 'Verify' }).click();
  await expect(window.getByText('Intact.')).toBeVisible();
  for (const end of ['', '-wal', '-shm'])
    expect(readFileSync(path.join(userData, `room.sqlite${end}`)).includes('Featherstonehaugh')).toBe(false);
});
