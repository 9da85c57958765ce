import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkEntry } from '../../scripts/package/check.mjs';
import { controlOf } from '../../scripts/package/deb.mjs';
import { readRequest } from '../../scripts/package/fpm.mjs';
import { filesBelow, onlyOnRemoval, stage } from '../../scripts/package/layout.mjs';
import { specOf } from '../../scripts/package/rpm.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdline-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ASKED = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgbm1', '-d', 'a | b', '--deb-recommends', 'tray'],
  ...['--architecture', 'amd64', '--description', 'War room\n Keeps 100% of the log.\n\n Offline.'],
  ...['--version', '0.1.0', '--name', 'holdline', '--maintainer', 'H <h@x>', '--license', 'none'],
  ...['--deb-priority', 'optional', '/from/app/=/opt/Holdline', '/from/h.desktop=/usr/share/h.desktop'],
];

describe('what electron-builder asks of fpm', () => {
  it('is understood', () => {
    const { values, mappings } = readRequest(ASKED);
    expect(values).toMatchObject({ target: 'deb', depends: ['libgbm1', 'a | b'], name: 'holdline' });
    expect(mappings[0]).toEqual({ from: '/from/app/', to: '/opt/Holdline' });
  });
  it('is refused when a new version asks for something else', () => {
    expect(() => readRequest([...ASKED, '--deb-systemd', 'unit'])).toThrow(/deb-systemd/);
  });
});

it('a deb says what it needs, and its description keeps Debian’s form', () => {
  const control = controlOf(readRequest(ASKED).values, 42);
  expect(control).toContain('Depends: libgbm1, a | b\nRecommends: tray\n');
  expect(control).toContain('Description: War room\n Keeps 100% of the log.\n .\n Offline.\n');
  expect(control).toContain('Installed-Size: 42\n');
});

it('an rpm’s spec takes percent signs for what they are, and owns exactly what it installs', () => {
  const spec = specOf(readRequest(ASKED), {
    root: '/r',
    install: 'date +%H',
    removal: '#!/bin/bash\nrm x',
  });
  expect(spec).toContain('Keeps 100%% of the log.');
  expect(spec).toContain('date +%%H');
  expect(spec).toContain('Requires: libgbm1\n');
  expect(spec).toContain('%defattr(-,root,root,-)\n"/opt/Holdline"\n"/usr/share/h.desktop"\n');
});

it.skipIf(process.platform === 'win32')(
  'the script for removal runs when the program goes, and not in an upgrade',
  () => {
    const script = path.join(folder, 'postrm');
    writeFileSync(script, onlyOnRemoval('#!/bin/bash\necho gone\n', 'remove'), { mode: 0o755 });
    const said = (argument: string) => spawnSync('bash', [script, argument], { encoding: 'utf8' }).stdout;
    expect([said('remove'), said('upgrade'), said('purge')]).toEqual(['gone\n', '', '']);
  },
);

it.skipIf(process.platform === 'win32')(
  'files are readable for everyone, whatever the packager’s umask was',
  async () => {
    const from = path.join(folder, 'from');
    mkdirSync(path.join(from, 'deep'), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(from, 'deep', 'words.txt'), 'x', { mode: 0o600 });
    writeFileSync(path.join(from, 'program'), 'x', { mode: 0o700 });
    chmodSync(from, 0o700);
    const root = path.join(folder, 'root');
    await stage([{ from: `${from}/`, to: '/opt/App' }], root);
    const mode = (place: string) => statSync(path.join(root, place)).mode & 0o777;
    expect(await filesBelow(root)).toEqual(['opt/App/deep/words.txt', 'opt/App/program']);
    expect([mode('opt'), mode('opt/App'), mode('opt/App/deep')]).toEqual([0o755, 0o755, 0o755]);
    expect([mode('opt/App/deep/words.txt'), mode('opt/App/program')]).toEqual([0o644, 0o755]);
  },
);

describe('a menu entry', () => {
  const entry = (changes: object) =>
    Object.entries({
      Exec: '/opt/Holdline/holdline %U',
      Icon: 'holdline',
      StartupWMClass: 'holdline',
      ...changes,
    })
      .map(([name, value]) => `${name}=${value}`)
      .join('\n');
  beforeEach(() => {
    for (const place of ['opt/Holdline/holdline', 'usr/share/icons/hicolor/256x256/apps/holdline.png']) {
      mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
      writeFileSync(path.join(folder, place), '');
    }
  });
  it('passes when all it names is there', () => expect(() => checkEntry(entry({}), folder)).not.toThrow());
  it.each([
    ['starts something else', { Exec: '/opt/Other/holdline' }],
    ['turns the sandbox off', { Exec: '/opt/Holdline/holdline --no-sandbox %U' }],
    ['shows no icon', { Icon: 'other' }],
    ['does not know its windows', { StartupWMClass: 'Other' }],
  ])('is refused when it %s', (_case, changes) => {
    expect(() => checkEntry(entry(changes), folder)).toThrow(/menu entry/);
  });
});
