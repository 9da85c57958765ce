import path from 'node:path';
import { findRuntime, writeRuntime } from '../runtime.mjs';
import { recipeHash } from './cache.mjs';
import { declaredVersion, downloadedRuntime, installedRuntime } from './official-runtime.mjs';
import { projectRoot } from './own-node.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';
import { sqliteCompatBinding, sqliteRecipe } from './sqlite-compat.mjs';
import { substituteRecipe, substituteRuntime } from './substitute-runtime.mjs';
import { installLine, missingLibraries } from './system-libraries.mjs';

/** From this version on better-sqlite3's official binary loads. */
const NODE_API_OF_PREBUILD = 10;

/**
 * Makes sure that a real Electron runs and that the native module loads in it, and writes down where it is.
 * @param {{ again?: boolean }} [options] `again` forgets an earlier choice and tries Electron's own download anew
 * @returns {Promise<import('../runtime.mjs').Runtime>}
 */
export async function setUpElectron(options = {}) {
  const recipe = recipeHash([await declaredVersion(), substituteRecipe(), await sqliteRecipe()]);
  const known = findRuntime();
  if (known !== null && known.recipe === recipe && options.again !== true) return known;
  const { executable, version, source } = await obtain();
  await assertLibraries(executable);
  const napi = await nodeApiOf(executable);
  const sqliteBinding = napi < NODE_API_OF_PREBUILD ? await sqliteCompatBinding() : null;
  await assertSqliteWorks(executable, sqliteBinding);
  /** @type {import('../runtime.mjs').Runtime} */
  const runtime = { executable, version, napi, sqliteBinding, source, recipe };
  await writeRuntime(runtime);
  return runtime;
}

/** @returns {Promise<{ executable: string, version: string, source: 'official' | 'substitute' }>} */
async function obtain() {
  const official = (await installedRuntime()) ?? (await downloadedRuntime());
  if (official !== null) return { ...official, source: 'official' };
  if (process.platform === 'linux' && process.arch === 'x64') {
    return { ...(await substituteRuntime()), source: 'substitute' };
  }
  throw new SetupError(
    `Electron ${await declaredVersion()} for ${process.platform} ${process.arch} has to be downloaded and its host ` +
      'cannot be reached: allow github.com, or set HTTPS_PROXY or ELECTRON_MIRROR, and start again.',
  );
}

/** @param {string} executable */
async function assertLibraries(executable) {
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  const line = (await installLine(['electron'])) ?? 'the packages of your system that hold them';
  throw new SetupError(
    `Electron needs ${missing.join(', ')}, which this system has not. Install:\n\n  ${line}`,
  );
}

/** @param {string} executable */
async function nodeApiOf(executable) {
  const { code, output } = await run(executable, ['-p', 'process.versions.napi'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
  if (code === 0) return Number(output.trim());
  throw new SetupError(`${output.trim()}\n\nElectron does not start: ${executable} ended with code ${code}.`);
}

/**
 * A real read and write inside the runtime: a binary that merely loads can still be the wrong one.
 * @param {string} executable
 * @param {string | null} binding
 */
async function assertSqliteWorks(executable, binding) {
  const module = path.join(projectRoot, 'node_modules', 'better-sqlite3');
  const program = `const [module, binding] = process.argv.slice(-2);
    const Database = require(module);
    const db = new Database(':memory:', binding === '-' ? {} : { nativeBinding: binding });
    db.exec('create table t (words text) strict');
    db.prepare('insert into t values (?)').run('held');
    if (db.prepare('select words from t').get().words !== 'held') process.exit(3);`;
  const { code, output } = await run(executable, ['-e', program, '--', module, binding ?? '-'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
  if (code === 0) return;
  throw new SetupError(
    `${output.trim()}\n\nSQLite does not work inside Electron; delete ${binding ?? module} and start again.`,
  );
}

/**
 * One line about the runtime in use.
 * @param {import('../runtime.mjs').Runtime} runtime
 */
export function describeRuntime(runtime) {
  if (runtime.source === 'official') return say('electron', `Electron ${runtime.version}.`);
  say(
    'electron',
    `Electron ${runtime.version} from the npm registry stands in for the declared one, for trying and testing only` +
      ' (`npm run setup -- --again` looks for the real one).',
  );
}
