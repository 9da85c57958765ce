import { spawn } from 'node:child_process';
import path from 'node:path';
import { SetupError } from './say.mjs';

/** @typedef {{ code: number, output: string }} RunResult */
/** @typedef {{ cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number }} RunOptions */

/**
 * Runs a program to its end and keeps what it printed. Never throws for an exit code; a missing program is code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program and lets it print straight to the terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runLoud(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions & { orElse: string }} options `orElse` tells the reader what to do when it fails
 */
export async function runOrFail(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0)
    throw new SetupError(`${output.trim().split('\n').slice(-30).join('\n')}\n\n${options.orElse}`);
  return output;
}

/**
 * How to call npm: the very npm that started us when there is one, so the user's own npm and its settings decide.
 * @returns {{ command: string, args: string[] }}
 */
export function npmProgram() {
  const entry = process.env.npm_execpath;
  if (entry !== undefined && /\bnpm-cli\.c?js$/.test(entry))
    return { command: process.execPath, args: [entry] };
  if (process.platform !== 'win32') return { command: 'npm', args: [] };
  // Windows starts npm through npm.cmd, which Node refuses to spawn without a shell.
  const bundled = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return { command: process.execPath, args: [bundled] };
}
