import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
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
  const reading = await window.evaluate(() => {
    const { holdline } = globalThis as unknown as {
      holdline: {
        request(
          name: string,
          body: unknown,
        ): Promise<{ playbooks: unknown[]; problems: { sentence: string }[] }>;
      };
    };
    return holdline.request('readRoom', {});
  });
  expect(reading.playbooks).toHaveLength(8);
  expect(reading.problems).toMatchObject([
    { file: 'ours.json', sentence: expect.stringContaining('wrong field') },
  ]);
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
