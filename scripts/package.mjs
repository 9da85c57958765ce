// `npm run package [-- TARGETS]`: builds, packs with electron-builder, and starts what came out.
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './build.mjs';
import { runBuilder } from './package/builder.mjs';
import { checkInstalled, checkProgram } from './package/check.mjs';
import { assertFuses } from './package/fuses.mjs';
import { smokeRun } from './package/smoke.mjs';
import { packageIn, unpack } from './package/unpack.mjs';
import { projectRoot } from './setup/own-node.mjs';
import { runOrFail } from './setup/run.mjs';
import { runMain, say, secondsSince } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { systemLibraries } from './setup/system-libraries.mjs';

const DIST = path.join(projectRoot, 'dist');
const EXECUTABLES = {
  linux: path.join(DIST, 'linux-unpacked', 'holdline'),
  darwin: path.join(DIST, 'mac', 'Holdline.app', 'Contents', 'MacOS', 'Holdline'),
  win32: path.join(DIST, 'win-unpacked', 'Holdline.exe'),
};

/** Packages that a system installs; each is laid out elsewhere and started from there. */
const SYSTEM_PACKAGES = /** @type {const} */ (['deb', 'rpm']);

await runMain(async () => {
  const named = process.argv.slice(2);
  const targets = named.length > 0 ? named : process.platform === 'linux' ? ['dir', 'tar.gz'] : [];
  const systemPackages = SYSTEM_PACKAGES.filter((target) => targets.includes(target));
  await systemLibraries(systemPackages);
  const runtime = await setUp();
  await buildApp(runtime);
  for (const target of systemPackages) await removeEarlier(target);
  await runBuilder(runtime, targets);
  const executable = EXECUTABLES[/** @type {keyof typeof EXECUTABLES} */ (process.platform)];
  if (process.platform === 'linux') await checkProgram(executable);
  else await assertFuses(executable);
  await smoke('The unpacked directory', executable);
  if (targets.includes('tar.gz')) await archive();
  for (const target of systemPackages) await systemPackage(target);
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
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const stem = `${name}-${version}-linux-${process.arch}`;
  const file = path.join(DIST, `${stem}.tar.gz`);
  const orElse = 'tar could not write or read the archive: is there room on the disk?';
  const renamed = `--transform=s,^linux-unpacked,${stem},`;
  const owners = ['--owner=0', '--group=0'];
  await runOrFail('tar', ['-czf', file, ...owners, renamed, 'linux-unpacked'], { cwd: DIST, orElse });
  await sayMade(file);
  await elsewhere(async (folder) => {
    await runOrFail('tar', ['-xzf', file], { cwd: folder, orElse });
    await smoke('The archive', path.join(folder, stem, 'holdline'));
  });
}

/**
 * Lays out what a package would install, checks it, and starts it from there.
 * @param {string} target
 */
async function systemPackage(target) {
  const file = await packageIn(DIST, `.${target}`);
  await elsewhere(async (root) => {
    await unpack(file, root);
    const executable = await checkInstalled(root);
    await sayMade(file);
    await smoke(`The ${target}`, executable);
  });
}

/**
 * A package of another version would be taken for the new one.
 * @param {string} target
 */
async function removeEarlier(target) {
  for (const name of await readdir(DIST).catch(() => [])) {
    if (name.endsWith(`.${target}`)) await rm(path.join(DIST, name));
  }
}

/** @param {string} file */
async function sayMade(file) {
  const megabytes = Math.round((await stat(file)).size / 1e6);
  say('package', `${path.relative(projectRoot, file)}: ${megabytes} MB.`);
}

/** @param {(folder: string) => Promise<void>} use */
async function elsewhere(use) {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdline-package-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
