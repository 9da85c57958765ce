import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assertFuses, REQUIRED_FUSES } from '../../scripts/package/fuses.mjs';

/** What `@electron/fuses` looks for in a program: the sentinel, the version of the wire, its length, and the wire. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const program = (): string => path.join(folder, 'program');
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdline-test-'));
  writeFileSync(program(), `code${SENTINEL}\u0001\u0008${'0'.repeat(8)}code`);
  await flipFuses(program(), { version: FuseVersion.V1, ...Object.fromEntries(REQUIRED_FUSES) });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets a program pass that has every fuse as it must be', async () => {
  await expect(assertFuses(program())).resolves.toBeUndefined();
});

it.each([...REQUIRED_FUSES])('refuses a program with fuse %i turned round', async (fuse, on) => {
  const other = path.join(folder, 'other');
  copyFileSync(program(), other);
  await flipFuses(other, { version: FuseVersion.V1, [fuse]: !on });
  await expect(assertFuses(other)).rejects.toThrow(`${FuseV1Options[fuse]} has to be ${on ? 'on' : 'off'}`);
});
