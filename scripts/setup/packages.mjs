import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './own-node.mjs';
import { npmProgram, runLoud } from './run.mjs';
import { SetupError, say, secondsSince } from './say.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * Names the packages that the lock file has and the tree has not, or has in another version. Optional ones may be
 * absent, because they belong to other platforms, but never in another version.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last
 * @returns {string[]}
 */
export function differingPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([place, entry]) => {
      if (place === '' || entry.link === true) return false;
      const there = installed.packages[place];
      return there === undefined ? entry.optional !== true : there.version !== entry.version;
    })
    .map(([place]) => place);
}

/** Installs the packages of the lock file, unless they are all there. */
export async function installPackages() {
  const differing = differingPackages(read('package-lock.json'), read('node_modules/.package-lock.json'));
  if (
    differing.length === 0 &&
    existsSync(path.join(projectRoot, 'node_modules', 'electron', 'package.json'))
  )
    return;
  const start = performance.now();
  say('packages', `Installing ${differing.length} packages with npm ci ...`);
  const { command, args } = npmProgram();
  // The engine warnings of tools that ask for a newer Node are answered: our own Node 24 runs them.
  const code = await runLoud(command, [...args, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: projectRoot,
  });
  if (code !== 0)
    throw new SetupError('npm ci failed: see its message above; often it is the network or the registry.');
  say('packages', `Installed (${secondsSince(start)}).`);
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
  } catch {
    return { packages: {} };
  }
}
