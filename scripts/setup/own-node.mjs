import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './say.mjs';

/** The folder of this checkout. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The Node to run our own programs and tests with: the one of Electron's generation that the lock file brings, or the
 * running one if it can read TypeScript by itself.
 * @returns {string} path of the executable
 */
export function ownNode() {
  const folder = path.join(
    projectRoot,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  );
  const bundled = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  if (readsTypeScript(process.versions.node)) return process.execPath;
  throw new SetupError(
    `This needs Node 22.18 or newer and this is ${process.versions.node}; no copy of Node 24 comes from npm for ` +
      `${process.platform} ${process.arch}, so install Node 24 (https://nodejs.org) and try again.`,
  );
}

/**
 * Whether a Node of this version runs .ts files by stripping their types, without a flag.
 * @param {string} version
 */
export function readsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}
