import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from '../build.mjs';
import { runWithDisplay } from '../launch.mjs';
import { runtimeEnv } from '../runtime.mjs';
import { projectRoot } from '../setup/own-node.mjs';
import { run, runLoud } from '../setup/run.mjs';
import { tool } from '../tool.mjs';
import { lockfileProblems } from './lockfile.mjs';
import { ONE_FAILED, ONE_PASSED, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {import('../runtime.mjs').Runtime} Runtime */
/** @typedef {{ name: string, run: (runtime: Runtime) => Promise<Tally> }} Check */

const RESULTS = path.join(projectRoot, 'test-results');
const CODE = ['shared', 'electron', 'renderer'];

/** @type {readonly Check[]} */
export const QUICK_CHECKS = [
  { name: 'types', run: () => program('typescript', 'tsc', ['-b', '--pretty']) },
  {
    name: 'lint',
    run: () => program('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=40']),
  },
  { name: 'layers', run: layers },
  { name: 'dead code', run: () => program('knip', 'knip', ['--no-progress']) },
  { name: 'lockfile', run: lockfile },
  { name: 'unit and renderer', run: unit },
];

/** @type {Check} */
export const END_TO_END = { name: 'end to end', run: endToEnd };

/**
 * @param {string} name
 * @param {string} bin
 * @param {readonly string[]} extra
 * @returns {Promise<Tally>}
 */
async function program(name, bin, extra) {
  const { command, args } = tool(name, bin);
  return (await runLoud(command, [...args, ...extra], { cwd: projectRoot })) === 0 ? ONE_PASSED : ONE_FAILED;
}

/** Also fails when nothing was looked at: with a compiler it does not know, the tool is content with zero modules. */
async function layers() {
  const { command, args } = tool('dependency-cruiser', 'depcruise');
  const { code, output } = await run(command, [...args, ...CODE, '--output-type', 'err-long'], {
    cwd: projectRoot,
  });
  process.stdout.write(output);
  const modules = Number(/\((\d+) modules|(\d+) modules/.exec(output)?.slice(1).find(Boolean) ?? 0);
  if (modules === 0) process.stdout.write('No module was looked at, so this proves nothing.\n');
  return code === 0 && modules > 0 ? ONE_PASSED : ONE_FAILED;
}

async function lockfile() {
  const problems = lockfileProblems(
    JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')),
  );
  process.stdout.write(problems.length === 0 ? 'Whole, and names no host.\n' : `${problems.join('\n')}\n`);
  return problems.length === 0 ? ONE_PASSED : ONE_FAILED;
}

async function unit() {
  const file = freshResult('unit.json');
  const { command, args } = tool('vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runLoud(command, [...args, 'run', ...reporters], { cwd: projectRoot });
  return tallyOfVitest(readResult(file), code);
}

/** @param {Runtime} runtime */
async function endToEnd(runtime) {
  const file = freshResult('e2e.json');
  await buildApp(runtime);
  const { command, args } = tool('@playwright/test', 'playwright');
  const code = await runWithDisplay({ command, args: [...args, 'test'], env: runtimeEnv(runtime) });
  return tallyOfPlaywright(readResult(file), code);
}

/** @param {string} name */
function freshResult(name) {
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, name);
  // An old report must never be counted as today's.
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
