import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { missingPackages, SYSTEM_PACKAGES } from './system-packages.mjs';

/** @typedef {keyof typeof SYSTEM_PACKAGES} Purpose */

/** Whether this process may install packages and has to leave out Chromium's sandbox. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Whether a window needs a virtual display to appear on. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Makes sure that the system has what the given purposes need. As root on a Debian-like system it installs what is
 * missing; otherwise it prints the one line to run. Other systems are left to say themselves what they miss.
 * @param {readonly Purpose[]} purposes
 */
export async function systemLibraries(purposes) {
  const names = await missingFor(purposes);
  if (names.length === 0) return;
  if (isRoot()) return install(purposes, names);
  const line = await installLine(purposes);
  // Missing fonts only make some words look wrong; anything else stops the app.
  if (purposes.every((purpose) => purpose === 'fonts')) {
    return say('system', `Some scripts or emoji may not show until you run: ${line}`);
  }
  throw new SetupError(`Some system packages are missing. Run this line once, then try again:\n\n  ${line}`);
}

/**
 * The line that installs what is missing, or null where it is not ours to say.
 * @param {readonly Purpose[]} purposes
 */
export async function installLine(purposes) {
  const names = await missingFor(purposes, true);
  if (names.length === 0) return null;
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/**
 * @param {readonly Purpose[]} purposes
 * @param {boolean} [byAvailableName] ask the package archive which of a library's names it knows
 */
async function missingFor(purposes, byAvailableName = false) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return [];
  const wanted = purposes.flatMap((purpose) => SYSTEM_PACKAGES[purpose]);
  return missingPackages(
    wanted,
    await installedOf(wanted),
    byAvailableName ? await availableOf(wanted) : undefined,
  );
}

/**
 * @param {readonly Purpose[]} purposes
 * @param {readonly string[]} missing
 */
async function install(purposes, missing) {
  say('system', `Installing with apt-get: ${missing.join(' ')} ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const names = await missingFor(purposes, true);
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
    { env },
  );
  if (code !== 0) {
    throw new SetupError(
      `${output.trim().split('\n').slice(-8).join('\n')}\n\n` +
        `apt-get could not install what is needed: make \`apt-get install ${names.join(' ')}\` work, then try again.`,
    );
  }
  say('system', 'Installed.');
}

/** @param {readonly string[]} wanted */
async function installedOf(wanted) {
  const names = wanted.flatMap((entry) => entry.split('|'));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is dpkg's own format
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names]);
  return new Set(
    output.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0] ?? ''] : [])),
  );
}

/** @param {readonly string[]} wanted */
async function availableOf(wanted) {
  const names = wanted.flatMap((entry) => entry.split('|'));
  const { output } = await run('apt-cache', ['show', '--no-all-versions', ...names]);
  return new Set([...output.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1] ?? ''));
}

/**
 * Names the shared libraries that an executable asks for and the system does not have; empty when all is well.
 * @param {string} executable
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}
