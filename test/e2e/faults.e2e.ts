import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';
import { createRoomByDoor, raiseAlarmByDoor } from '../support/room-by-door.ts';
import { test } from './app.ts';

/** A page of the right size that is no room. */
const GARBAGE = Buffer.alloc(8192, 'not a database at all. ');

function sqliteHeader(applicationId: number, userVersion: number): Buffer {
  const page = Buffer.alloc(4096);
  page.write('SQLite format 3\0', 0, 'latin1');
  page.writeUInt16BE(4096, 16);
  page.set([1, 1, 0, 64, 32, 32], 18);
  page.writeUInt32BE(1, 28);
  page.writeUInt32BE(4, 44);
  page.writeUInt32BE(1, 56);
  page.writeUInt32BE(userVersion, 60);
  page.writeUInt32BE(applicationId, 68);
  page.set([0x0d, 0, 0, 0, 0, 0x10, 0, 0], 100);
  return page;
}

const FAULTS = [
  ['a file that is no database', GARBAGE, /is not a Holdline room file/],
  ['another program’s database', sqliteHeader(0x11223344, 3), /belongs to another program/],
] as const;

for (const [name, bytes, sentence] of FAULTS) {
  test(`${name} is refused in words and left as it was`, async ({ userData, launch }) => {
    const file = path.join(userData, 'other.sqlite');
    writeFileSync(file, bytes);
    const { window } = await launch([`--room=${file}`]);
    await expect(window.getByText(sentence)).toBeVisible();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
}

test('a broken playbook is named with its field, and the others can be used', async ({
  userData,
  launch,
}) => {
  const folder = path.join(userData, 'playbooks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'ours.json'), '{"format": 1, "id": "ours", "title": 7}');
  const { window } = await launch();
  await createRoomByDoor(window);
  const problems = window.getByRole('region', { name: 'Playbooks with problems' });
  await expect(problems).toContainText('One playbook could not be loaded. The others work.');
  await problems.getByRole('link', { name: 'Which, and what to do' }).click();
  await expect(problems.getByRole('listitem')).toHaveText(/^ours\.json .*wrong field/);
  await window.keyboard.press('Control+Shift+A');
  const dialog = window.getByRole('dialog', { name: 'Raise the alarm' });
  await dialog.getByRole('combobox', { name: 'Playbook' }).click();
  await expect(window.getByRole('option')).toHaveCount(9);
});

test('a second start brings the first window forward and ends', async ({ userData, launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await launch().catch(() => undefined);
  await expect
    .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(existsSync(path.join(userData, 'room.sqlite'))).toBe(true);
});

test('a room in a folder that cannot be written is refused in words', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'needs a folder that not even root may write to');
  const { window } = await launch(['--room=/sys/kernel/room.sqlite']);
  await expect(window.getByText(/may be read but not written here/)).toBeVisible();
});

/** Makes the last record of a log unreadable, as a bad sector might. */
function damageLastRecord(file: string, logId: string): void {
  const db = new Database(file);
  try {
    db.exec('DROP TRIGGER event_u');
    const last = 'SELECT max(event.id) FROM event, log WHERE log.id = ? AND event.id / 4294967296 = log.n';
    const { changes } = db.prepare(`UPDATE event SET body = '{"half' WHERE id = (${last})`).run(logId);
    expect(changes).toBe(1);
  } finally {
    db.close();
  }
}

for (const args of [[], ['--clock-speed=60']]) {
  test(`one damaged incident does not close its room ${args.join(' ')}`, async ({ userData, launch }) => {
    const first = await launch(args);
    await createRoomByDoor(first.window);
    const damaged = await raiseAlarmByDoor(first.window);
    const whole = await raiseAlarmByDoor(first.window);
    await first.app.close();
    damageLastRecord(path.join(userData, 'room.sqlite'), damaged);

    const { window } = await launch(args);
    const named = window.getByRole('region', { name: 'Damaged incidents' });
    await expect(named).toContainText('The log of one incident is damaged.');
    await expect(named).toContainText(damaged);
    const sent = await window.evaluate(
      async (incidentId) => {
        const { holdline } = globalThis as unknown as { readonly holdline: HoldlineApi };
        const note = { type: 'note.add', text: 'Still writing.', happenedAt: null } as const;
        const send = (id: string) =>
          holdline.request('send', { to: 'incident', incidentId: id, command: note });
        return [await send(incidentId.whole), await send(incidentId.damaged)];
      },
      { whole, damaged },
    );
    expect(sent).toMatchObject([{ ok: true }, { ok: false, error: { code: 'damaged' } }]);
  });
}

test('a new room is never laid over a file that is there', async ({ userData, launch }) => {
  const file = path.join(userData, 'other.sqlite');
  writeFileSync(file, GARBAGE);
  const { app, window } = await launch([`--room=${file}`]);
  await app.evaluate((electron, chosen) => {
    electron.dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    electron.app.relaunch = () => undefined;
  }, file);
  await window.getByRole('button', { name: 'Start a new room file…' }).click();
  await expect(window.getByText(`There is a file at ${file} already, and it stays as it is.`)).toBeVisible();
  expect(readFileSync(file).equals(GARBAGE)).toBe(true);
});

test('a commit after the window is gone is kept and breaks nothing', async ({ launch }) => {
  const { app, window } = await launch();
  await createRoomByDoor(window);
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    const preload = `${electronApp.getAppPath()}/out/preload/index.cjs`;
    const second = new BrowserWindow({ show: false, webPreferences: { preload } });
    await second.loadURL('app://holdline/index.html');
    first?.destroy();
  });
  const second = await opened;
  expect(await raiseAlarmByDoor(second)).not.toBe('');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
