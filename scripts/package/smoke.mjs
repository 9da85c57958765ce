import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDisplay } from '../display.mjs';
import { sandboxArguments } from '../runtime.mjs';
import { SetupError } from '../setup/say.mjs';

const PATIENCE_MS = 60_000;
const MARK = 'smoke-test ';

/** @typedef {{ holdline: string, electron: string, packaged: boolean, sqlite: string, text: string }} SmokeReport */

/**
 * Starts a packaged program on an empty folder with `--smoke-test`; it has to open its window, use its database, say so
 * in one line of JSON, and end.
 * @param {string} executable
 * @returns {Promise<SmokeReport>}
 */
export async function smokeRun(executable) {
  const userData = await mkdtemp(path.join(tmpdir(), 'holdline-smoke-'));
  const display = await openDisplay();
  try {
    const args = [...sandboxArguments(), '--smoke-test', `--user-data-dir=${userData}`];
    const { code, output } = await runAlone(executable, args, display.env);
    return reportIn(output, code);
  } finally {
    display.stop();
    await rm(userData, { recursive: true, force: true });
  }
}

/**
 * Reads the line that a smoke run prints.
 * @param {string} output
 * @param {number} code
 * @returns {SmokeReport}
 */
export function reportIn(output, code) {
  const line = output.split('\n').find((candidate) => candidate.startsWith(MARK));
  if (code !== 0 || line === undefined) {
    throw new SetupError(
      `${output}\n\nThe packaged program did not pass its smoke run (it ended with code ${code}).`,
    );
  }
  const report = /** @type {SmokeReport} */ (JSON.parse(line.slice(MARK.length)));
  if (!report.packaged || report.sqlite === '' || report.text.trim() === '') {
    throw new SetupError(
      `The packaged program started, but not everything in it works: ${line.slice(MARK.length)}`,
    );
  }
  return report;
}

/**
 * Without set-up's variables: a package has to work by itself.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {Record<string, string>} display
 * @returns {Promise<{ code: number, output: string }>}
 */
function runAlone(executable, args, display) {
  const { HOLDLINE_SQLITE_BINDING, ELECTRON_EXEC_PATH, ELECTRON_RUN_AS_NODE, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(executable, args, { env: { ...env, ...display }, timeout: PATIENCE_MS });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
