import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openDisplay } from './display.mjs';
import { runtimeEnv, sandboxArguments } from './runtime.mjs';
import { projectRoot } from './setup/own-node.mjs';
import { say } from './setup/say.mjs';

/** What Chromium says on a machine without a desktop: true, harmless, and long. */
const NOISE =
  /ERROR:(command_buffer_proxy_impl\.cc|bus\.cc|object_proxy\.cc|viz_main_impl\.cc|gl_\w+\.cc|viz\w*\.cc|vulkan\w*\.cc)/;
const PATIENCE_MS = 5000;
const ORPHAN_WATCH_MS = 500;
/** @typedef {{ command: string, args: readonly string[], env: Record<string, string | undefined> }} Program */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program that opens windows, to its end. Ctrl-C reaches it once, and nothing it started outlives it.
 * @param {Program} program
 * @returns {Promise<number>} its exit code
 */
export async function runWithDisplay(program) {
  const display = await openDisplay();
  try {
    return await runInOwnGroup({ ...program, env: { ...program.env, ...display.env } }, display.isVirtual);
  } finally {
    display.stop();
  }
}

/**
 * Runs the app to its end, and again for as long as it asks for that: nothing it started outlives it, so it cannot start
 * itself again.
 * @param {Program} program
 * @returns {Promise<number>} the exit code of the last run
 */
export async function runApp(program) {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdline-start-'));
  const note = path.join(folder, 'again.json');
  const env = { ...program.env, HOLDLINE_START_AGAIN: note };
  try {
    for (let args = program.args; ; ) {
      const code = await runWithDisplay({ ...program, args, env });
      const again = takeNote(note);
      if (again === undefined) return code;
      args = again;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The arguments that a program which ended wants to be started with again (electron/main/start-again.ts).
 * @param {string} note
 * @returns {readonly string[] | undefined}
 */
function takeNote(note) {
  if (!existsSync(note)) return undefined;
  const args = JSON.parse(readFileSync(note, 'utf8'));
  rmSync(note);
  return args;
}

/**
 * What to give Electron to start the built app.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {readonly string[]} appArguments
 */
export function appProgram(runtime, appArguments) {
  const sandbox = sandboxArguments();
  if (sandbox.length > 0) say('start', "Running as root, where Chromium's sandbox cannot work: it is off.");
  return {
    command: runtime.executable,
    args: [...sandbox, projectRoot, ...appArguments],
    env: runtimeEnv(runtime),
  };
}

/**
 * @param {Program} program
 * @param {boolean} quiet leave out Chromium's remarks about the missing desktop
 * @returns {Promise<number>}
 */
function runInOwnGroup(program, quiet) {
  return new Promise((resolve) => {
    const child = spawn(program.command, program.args, {
      cwd: projectRoot,
      env: { ...process.env, ...program.env },
      stdio: ['ignore', 'inherit', quiet ? 'pipe' : 'inherit'],
      detached: process.platform !== 'win32',
    });
    if (child.stderr !== null) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (!NOISE.test(line)) process.stderr.write(`${line}\n`);
      });
    }
    const stopForwarding = forwardSignals(child);
    const end = (/** @type {number} */ code) => {
      stopForwarding();
      killGroup(child);
      resolve(code);
    };
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/**
 * Ends the program when we are told to end, and also when npm was ended without telling us: its shell passes no signal on.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal);
    setTimeout(() => killGroup(child), PATIENCE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const parent = process.ppid;
  const isOrphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  const watch = setInterval(() => isOrphaned() && forward('SIGTERM'), ORPHAN_WATCH_MS);
  return () => {
    clearInterval(watch);
    for (const signal of SIGNALS) process.off(signal, forward);
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (process.platform === 'win32' || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended by itself, as it should.
  }
}
