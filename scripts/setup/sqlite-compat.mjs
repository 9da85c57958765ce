import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cachedFolder, recipeHash } from './cache.mjs';
import { ownNode, projectRoot } from './own-node.mjs';
import { npmProgram, run, runOrFail } from './run.mjs';
import { SetupError, say, secondsSince } from './say.mjs';
import { systemLibraries } from './system-libraries.mjs';

/**
 * better-sqlite3's official binary asks for Node-API 10; a runtime with Node-API 9 has every function it calls, but
 * allows references to strings only as an experiment. Built with that experiment on, the same source runs on both.
 */
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL';
/** Raise it when the steps below come to make another binary. */
const STEPS = 1;
const BINDING = 'better_sqlite3.node';

const PACKAGES = path.join(projectRoot, 'node_modules');
const SOURCE = path.join(PACKAGES, 'better-sqlite3');
/** What `make` and the compiler take for the end of a path, or for more than one. */
const UNSAFE_IN_MAKE = /[\s#$%'"]/;

/** A name that changes whenever the binary is made from something else or in another way. */
export async function sqliteRecipe() {
  const { version } = JSON.parse(await readFile(path.join(SOURCE, 'package.json'), 'utf8'));
  return `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}-${recipeHash({ FLAGS, STEPS })}`;
}

/**
 * Builds better-sqlite3 for a runtime older than Node-API 10, or finds it in the cache. The build happens in a copy, so
 * node_modules keeps the official binary for everyone else.
 * @returns {Promise<string>} the path of the .node file
 */
export async function sqliteCompatBinding() {
  const folder = await cachedFolder(await sqliteRecipe(), build);
  return path.join(folder, BINDING);
}

/** @param {string} made */
async function build(made) {
  await systemLibraries(['compiler']);
  const start = performance.now();
  say('sqlite', 'Building better-sqlite3 for this runtime (one or two minutes, once) ...');
  const workshop = await mkdtemp(path.join(workshopRoot(), 'holdline-sqlite-'));
  try {
    await copyFile(await compile(workshop), path.join(made, BINDING));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  // Smaller is nicer, not needed: without `strip` the file simply stays larger.
  await run('strip', ['--strip-unneeded', path.join(made, BINDING)]);
  say('sqlite', `Built (${secondsSince(start)}).`);
}

/**
 * Where to build: makefiles cannot name a path with a space in it, wherever the checkout and the cache lie.
 * @param {readonly string[]} [places] temporary folders, the best first
 */
export function workshopRoot(
  places = [tmpdir(), ...(process.platform === 'win32' ? [] : ['/tmp', '/var/tmp'])],
) {
  const fit = places.find((place) => !UNSAFE_IN_MAKE.test(place) && existsSync(place));
  if (fit !== undefined) return fit;
  throw new SetupError(
    `better-sqlite3 cannot be built in ${places.join(' or ')}: make cannot read a path with a space or one of # $ % ' " ` +
      'in it. Set TMPDIR (TEMP on Windows) to a folder without them and start again.',
  );
}

/**
 * Compiles a copy of everything that the makefile will name: sources, headers and node-gyp itself. What node-gyp only
 * requires stays where it is.
 * @param {string} workshop
 * @returns {Promise<string>} the path of the .node file
 */
async function compile(workshop) {
  const source = path.join(workshop, 'better-sqlite3');
  const headers = path.join(workshop, 'headers');
  await cp(SOURCE, source, { recursive: true });
  await cp(path.join(await headersFolder(), 'include', 'node'), path.join(headers, 'include', 'node'), {
    recursive: true,
  });
  for (const name of ['node-gyp', 'node-addon-api']) {
    await cp(path.join(PACKAGES, name), path.join(workshop, 'node_modules', name), { recursive: true });
  }
  const gyp = path.join(workshop, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  await runOrFail(
    ownNode(),
    [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${headers}`],
    {
      cwd: source,
      env: { CXXFLAGS: FLAGS, NODE_PATH: PACKAGES, TMPDIR: workshop },
      orElse:
        'better-sqlite3 could not be built: a C++20 compiler (g++ 10 or newer), make and python3 are needed. ' +
        `It was tried in ${workshop}.`,
    },
  );
  return path.join(source, 'build', 'Release', BINDING);
}

/**
 * A folder with `include/node`. Our own Node 24 brings its headers; the binary made with them was seen to run on
 * Node-API 9 too, as the compiled surface is the same C functions.
 */
async function headersFolder() {
  const prefixes = [ownNode(), process.execPath].map((node) => path.dirname(path.dirname(node)));
  const nearby = prefixes.find(hasHeaders);
  if (nearby !== undefined) return nearby;
  const { command, args } = npmProgram();
  const { output } = await run(command, [...args, 'config', 'get', 'nodedir', '--loglevel=error']);
  if (hasHeaders(output.trim())) return output.trim();
  throw new SetupError(
    'The header files of Node are missing, so better-sqlite3 cannot be built: run `npm ci` without --omit=optional, ' +
      'or point npm at them with `npm config set nodedir FOLDER` (the folder that has include/node).',
  );
}

/** @param {string} folder */
function hasHeaders(folder) {
  return existsSync(path.join(folder, 'include', 'node', 'node_api.h'));
}
