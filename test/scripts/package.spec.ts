import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from '../../scripts/icons/containers.mjs';
import { isForTarget } from '../../scripts/package/after-pack.mjs';
import { builderArguments } from '../../scripts/package/builder.mjs';
import { reportIn } from '../../scripts/package/smoke.mjs';
import type { Runtime } from '../../scripts/runtime.mjs';

const official: Runtime = {
  executable: '/d/electron',
  version: '45.0.0',
  napi: 10,
  sqliteBinding: null,
  source: 'official',
  recipe: 'r',
};
const substitute: Runtime = {
  ...official,
  version: '33.2.1',
  napi: 9,
  sqliteBinding: '/c/b.node',
  source: 'substitute',
};

describe('what electron-builder is told', () => {
  it('on the declared Electron: the targets and nothing else', () => {
    expect(builderArguments(official, ['tar.gz', 'deb'], 'linux')).toEqual([
      '--linux',
      'dir',
      'deb',
      '--publish',
      'never',
    ]);
    expect(builderArguments(official, [], 'darwin')).toEqual(['--mac', '--publish', 'never']);
  });
  it('on the substitute: where it is, its version, and its SQLite', () => {
    const told = builderArguments(substitute, ['dir'], 'linux').join(' ');
    expect(told).toContain('-c.electronDist=/d -c.electronVersion=33.2.1');
    expect(told).toContain(
      '-c.extraResources.from=/c/b.node -c.extraResources.to=compat/better_sqlite3.node',
    );
  });
});

describe('a smoke run', () => {
  const report = {
    holdline: '0.1.0',
    electron: '45.0.0',
    packaged: true,
    sqlite: '3.54.1',
    text: 'Holdline',
  };
  const printed = (changes: object): string =>
    `noise\nsmoke-test ${JSON.stringify({ ...report, ...changes })}\n`;
  it('passes when everything works', () => expect(reportIn(printed({}), 0)).toEqual(report));
  it.each([
    ['ended badly', printed({}), 1],
    ['said nothing', 'noise\n', 0],
    ['drew nothing', printed({ text: ' ' }), 0],
    ['has no database', printed({ sqlite: '' }), 0],
    ['is not the package', printed({ packaged: false }), 0],
  ])('fails when the program %s', (_case, output, code) => expect(() => reportIn(output, code)).toThrow());
});

it('keeps only the database binary of the target', () => {
  expect(isForTarget('linux-x64.node', 'linux', 1)).toBe(true);
  expect(isForTarget('linuxmusl-x64.node', 'linux', 1)).toBe(false);
  expect(isForTarget('darwin-arm64.node', 'darwin', 3)).toBe(true);
  expect(isForTarget('darwin-x64.node', 'darwin', 4)).toBe(true);
});

describe('icon files', () => {
  const pictures = [16, 256].map((size) => ({ size, png: Buffer.from(`png of ${size}`) }));
  it('an .ico points at each picture', () => {
    const ico = icoOf(pictures);
    expect(ico.readUInt16LE(4)).toBe(2);
    expect(ico.readUInt8(6 + 16)).toBe(0);
    expect(ico.subarray(ico.readUInt32LE(6 + 16 + 12)).toString()).toBe('png of 256');
  });
  it('an .icns is as long as it says', () => {
    const icns = icnsOf(pictures);
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.toString('latin1')).toContain('ic08');
  });
});
