import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cachedFolder, cacheRoot } from '../../scripts/setup/cache.mjs';
import { readsTypeScript } from '../../scripts/setup/own-node.mjs';
import { differingPackages } from '../../scripts/setup/packages.mjs';
import { workshopRoot } from '../../scripts/setup/sqlite-compat.mjs';
import { missingPackages } from '../../scripts/setup/system-packages.mjs';

describe('the cache', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'holdline-cache-'));
    vi.stubEnv('XDG_CACHE_HOME', home);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  const write = (words: string) => async (folder: string) => writeFileSync(path.join(folder, 'file'), words);

  it('makes a thing once', async () => {
    const folder = await cachedFolder('thing-1', write('first'));
    expect(await cachedFolder('thing-1', write('second'))).toBe(folder);
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when the making fails, and can try again', async () => {
    const failing = cachedFolder('thing-1', async (folder) => {
      writeFileSync(path.join(folder, 'half'), 'half');
      throw new Error('cut off');
    });
    await expect(failing).rejects.toThrow('cut off');
    expect(readdirSync(cacheRoot())).toEqual([]);
    expect(readdirSync(await cachedFolder('thing-1', write('whole')))).toEqual(['file']);
  });

  it('gives two runs at once the same whole thing', async () => {
    const folders = await Promise.all([
      cachedFolder('thing-1', write('a')),
      cachedFolder('thing-1', write('b')),
    ]);
    expect(new Set(folders).size).toBe(1);
    expect(readdirSync(cacheRoot())).toEqual(['thing-1']);
  });
});

describe('whether the packages are installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  it.each([
    ['all there', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, []],
    ["another platform's is absent", { 'node_modules/a': { version: '1.0.0' } }, []],
    ['nothing there', {}, ['node_modules/a']],
    ['an old one', { 'node_modules/a': { version: '0.9.0' } }, ['node_modules/a']],
    [
      'an old optional one',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      ['node_modules/b'],
    ],
  ])('%s', (_case, packages, differing) => {
    expect(differingPackages(lock, { packages })).toEqual(differing);
  });
});

describe('where the native module is built', () => {
  it('is a folder whose path make can read', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'with space '));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    expect(workshopRoot([home, '/not/there', tmpdir()])).toBe(tmpdir());
    expect(() => workshopRoot([home])).toThrow(
      `cannot be built in ${home}: make cannot read a path with a space`,
    );
  });
});

describe('missing system packages', () => {
  const wanted = ['xvfb', 'libgtk-3-0|libgtk-3-0t64'];
  it('takes either name as installed', () => {
    expect(missingPackages(wanted, new Set(['xvfb', 'libgtk-3-0t64']))).toEqual([]);
  });
  it('asks for the name that the archive knows', () => {
    expect(missingPackages(wanted, new Set(), new Set(['xvfb', 'libgtk-3-0t64']))).toEqual([
      'xvfb',
      'libgtk-3-0t64',
    ]);
  });
  it('asks for the first name when nothing is known', () => {
    expect(missingPackages(wanted, new Set(['xvfb']))).toEqual(['libgtk-3-0']);
  });
});

it.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
])('Node %s reads TypeScript: %s', (version, reads) => expect(readsTypeScript(version)).toBe(reads));
