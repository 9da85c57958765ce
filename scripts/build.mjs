import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildChecker } from './build-checker.mjs';
import { writeNotices } from './notices.mjs';
import { runtimeEnv } from './runtime.mjs';
import { projectRoot } from './setup/own-node.mjs';
import { runOrFail } from './setup/run.mjs';
import { say, secondsSince } from './setup/say.mjs';
import { tool } from './tool.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'resources',
  'shared',
  'electron.vite.config.ts',
  'scripts/notices.mjs',
  'scripts/build-checker.mjs',
  'package-lock.json',
];
const STAMP = path.join(projectRoot, 'out', '.built-from');
/** What the outside checkers are built from. */
const CHECKER_SOURCES = ['electron', 'shared', 'scripts/build-checker.mjs', 'package-lock.json'];
const CHECKER_STAMP = path.join(projectRoot, 'out', '.checker-built-from');

/**
 * Builds the app into out/ unless what is there was built from the same sources for the same Electron.
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export async function buildApp(runtime) {
  const wanted = sourcesHash(SOURCES, runtime.version.split('.')[0] ?? '');
  if (stampOf(STAMP) === wanted) return;
  const start = performance.now();
  say('build', 'Building the app ...');
  const { command, args } = tool('electron-vite');
  await runOrFail(command, [...args, 'build'], {
    cwd: projectRoot,
    env: { ...runtimeEnv(runtime), NODE_ENV: undefined },
    orElse: 'The app does not build: the error is above.',
  });
  await buildCheckerAnew();
  writeNotices();
  writeFileSync(STAMP, wanted);
  say('build', `Built (${secondsSince(start)}).`);
}

/** Builds the outside checkers into out/checker/ unless what is there was built from the same sources. */
export async function buildCheckerIfStale() {
  if (stampOf(CHECKER_STAMP) !== sourcesHash(CHECKER_SOURCES, '')) await buildCheckerAnew();
}

async function buildCheckerAnew() {
  await buildChecker();
  writeFileSync(CHECKER_STAMP, sourcesHash(CHECKER_SOURCES, ''));
}

/**
 * @param {readonly string[]} sources
 * @param {string} seed what else the build depends on
 */
function sourcesHash(sources, seed) {
  const hash = createHash('sha256').update(seed);
  for (const source of sources) addTo(hash, path.join(projectRoot, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} place a file or a folder
 */
function addTo(hash, place) {
  const names = namesIn(place);
  hash.update(`${path.relative(projectRoot, place)}\0`);
  if (names === null) hash.update(readFileSync(place));
  else for (const name of names.sort()) addTo(hash, path.join(place, name));
}

/** @param {string} place */
function namesIn(place) {
  try {
    return readdirSync(place);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return null;
    throw error;
  }
}

/** @param {string} stamp */
function stampOf(stamp) {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return '';
  }
}
