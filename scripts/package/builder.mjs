import path from 'node:path';
import { projectRoot } from '../setup/own-node.mjs';
import { runLoud } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';
import { tool } from '../tool.mjs';

/** @typedef {import('../runtime.mjs').Runtime} Runtime */

/** Where a package made on the substitute carries the SQLite binary; electron/main/sqlite-binding.ts looks there. */
const CARRIED_BINDING = 'compat/better_sqlite3.node';
/** electron-builder would fetch another program to make it; tar itself does the same in a tenth of the time. */
export const OWN_TARGETS = ['tar.gz'];

/**
 * The arguments for electron-builder.
 * @param {Runtime} runtime
 * @param {readonly string[]} targets as the user named them
 * @param {NodeJS.Platform} platform
 */
export function builderArguments(runtime, targets, platform) {
  const named = targets.filter((target) => !OWN_TARGETS.includes(target));
  const flag = platform === 'darwin' ? '--mac' : platform === 'win32' ? '--win' : '--linux';
  const wanted = [...new Set(platform === 'linux' ? ['dir', ...named] : named)];
  return [flag, ...wanted, '--publish', 'never', ...substituteArguments(runtime)];
}

/**
 * The substitute has its own place, its own version, and a SQLite of its own to carry along.
 * @param {Runtime} runtime
 */
function substituteArguments(runtime) {
  if (runtime.source === 'official') return [];
  const carried = runtime.sqliteBinding === null ? [] : carry(runtime.sqliteBinding);
  return [
    `-c.electronDist=${path.dirname(runtime.executable)}`,
    `-c.electronVersion=${runtime.version}`,
    ...carried,
  ];
}

/** @param {string} binding */
function carry(binding) {
  return [`-c.extraResources.from=${binding}`, `-c.extraResources.to=${CARRIED_BINDING}`];
}

/**
 * @param {Runtime} runtime
 * @param {readonly string[]} targets
 */
export async function runBuilder(runtime, targets) {
  const { command, args } = tool('electron-builder');
  const code = await runLoud(command, [...args, ...builderArguments(runtime, targets, process.platform)], {
    cwd: projectRoot,
    // Also where GitHub can be reached: a package must not depend on who could reach what.
    env: { CUSTOM_FPM_PATH: path.join(projectRoot, 'scripts', 'package', 'fpm.mjs') },
  });
  if (code !== 0) {
    throw new SetupError(
      'electron-builder did not finish: its message is above. AppImage needs a runtime that electron-builder downloads ' +
        'from GitHub; where that cannot be reached, make it on a machine where it can.',
    );
  }
}
