// `npm run package [-- TARGETS]`: builds, packs with electron-builder, and starts what came out.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './build.mjs';
import { runBuilder } from './package/builder.mjs';
import { smokeRun } from './package/smoke.mjs';
import { projectRoot } from './setup/own-node.mjs';
import { runOrFail } from './setup/run.mjs';
import { runMain, say, secondsSince } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

const DIST = path.join(projectRoot, 'dist');
const EXECUTABLES = {
  linux: path.join(DIST, 'linux-unpacked', 'holdline'),
  darwin: path.join(DIST, 'mac', 'Holdline.app', 'Contents', 'MacOS', 'Holdline'),
  win32: path.join(DIST, 'win-unpacked', 'Holdline.exe'),
};

await runMain(async () => {
  const named = process.argv.slice(2);
  const targets = named.length > 0 ? named : process.platform === 'linux' ? ['dir', 'tar.gz'] : [];
  const runtime = await setUp();
  await buildApp(runtime);
  await runBuilder(runtime, targets);
  await smoke(
    'The unpacked directory',
    EXECUTABLES[/** @type {keyof typeof EXECUTABLES} */ (process.platform)],
  );
  if (targets.includes('tar.gz')) await archive();
  if (runtime.source === 'substitute') {
    say(
      'package',
      `Made on Electron ${runtime.version}, which is out of support: this package is for trying only, do not publish it.`,
    );
  }
});

/**
 * @param {string} what
 * @param {string} executable
 */
async function smoke(what, executable) {
  const start = performance.now();
  const report = await smokeRun(executable);
  say(
    'package',
    `${what} starts: Electron ${report.electron}, SQLite ${report.sqlite} (${secondsSince(start)}).`,
  );
}

/** Packs the unpacked directory, and starts what comes out of the archive in another place. */
async function archive() {
  const start = performance.now();
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const stem = `${name}-${version}-linux-${process.arch}`;
  const file = path.join(DIST, `${stem}.tar.gz`);
  const orElse = 'tar could not write or read the archive: is there room on the disk?';
  const renamed = `--transform=s,^linux-unpacked,${stem},`;
  const owners = ['--owner=0', '--group=0'];
  await runOrFail('tar', ['-czf', file, ...owners, renamed, 'linux-unpacked'], { cwd: DIST, orElse });
  const megabytes = Math.round((await stat(file)).size / 1e6);
  say('package', `${path.relative(projectRoot, file)}: ${megabytes} MB (${secondsSince(start)}).`);
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'holdline-package-'));
  try {
    await runOrFail('tar', ['-xzf', file], { cwd: elsewhere, orElse });
    await smoke('The archive', path.join(elsewhere, stem, 'holdline'));
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
}
