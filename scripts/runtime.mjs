import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './setup/own-node.mjs';
import { SetupError } from './setup/say.mjs';

/**
 * The Electron that set-up has found or made for this checkout.
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version Electron's version
 * @property {number} napi the Node-API version it offers
 * @property {string | null} sqliteBinding better-sqlite3 built for it, or null where the official binary loads
 * @property {'official' | 'substitute'} source
 * @property {string} recipe what it was made for; set-up looks again when this changes
 */

const FILE = path.join(projectRoot, '.holdline', 'runtime.json');

/**
 * What set-up wrote down, or null when it has not run or something it names is gone.
 * @returns {Runtime | null}
 */
export function findRuntime() {
  try {
    const runtime = /** @type {Runtime} */ (JSON.parse(readFileSync(FILE, 'utf8')));
    const files = [runtime.executable, runtime.sqliteBinding];
    return files.every((file) => file === null || existsSync(file)) ? runtime : null;
  } catch {
    return null;
  }
}

/**
 * The runtime to launch the app with.
 * @returns {Runtime}
 */
export function requireRuntime() {
  const runtime = findRuntime();
  if (runtime === null)
    throw new SetupError('No Electron is set up in this checkout yet: run `npm run setup` first.');
  return runtime;
}

/** @param {Runtime} runtime */
export async function writeRuntime(runtime) {
  await mkdir(path.dirname(FILE), { recursive: true });
  const temporary = `${FILE}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(runtime, null, 2)}\n`);
  await rename(temporary, FILE);
}

/**
 * Variables the app and the build tools need with this runtime.
 * @param {Runtime} runtime
 * @returns {Record<string, string | undefined>}
 */
export function runtimeEnv(runtime) {
  return {
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
    // Set in some editors' terminals; it would turn the app into a plain Node.
    ELECTRON_RUN_AS_NODE: undefined,
    ...(runtime.sqliteBinding === null ? {} : { HOLDLINE_SQLITE_BINDING: runtime.sqliteBinding }),
  };
}

/**
 * Chromium's sandbox cannot run as root; everyone else keeps it.
 * @returns {string[]}
 */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
