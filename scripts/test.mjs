// `npm test [-- --no-e2e]`: sets up what is missing and runs every check to its end. The last line is the count.
import { SetupError } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { isRoot, systemLibraries } from './setup/system-libraries.mjs';

/** @typedef {import('./test/tally.mjs').Tally} Tally */

/** @param {unknown} error */
function explain(error) {
  process.stderr.write(
    `\n${error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
}

/** @returns {Promise<{ name: string, tally: Tally, seconds: number }[]>} */
async function runAll() {
  const runtime = await setUp();
  // Without it the tests that need it are skipped and say so; that is nothing to stop an ordinary user for.
  if (isRoot()) await systemLibraries(['tracing']);
  const { END_TO_END, QUICK_CHECKS } = await import('./test/checks.mjs');
  const { ONE_FAILED } = await import('./test/tally.mjs');
  const checks = process.argv.includes('--no-e2e') ? QUICK_CHECKS : [...QUICK_CHECKS, END_TO_END];
  const results = [];
  for (const check of checks) {
    process.stdout.write(`\n== ${check.name} ==\n`);
    const start = performance.now();
    const tally = await check.run(runtime).catch((error) => {
      explain(error);
      return ONE_FAILED;
    });
    results.push({ name: check.name, tally, seconds: (performance.now() - start) / 1000 });
  }
  return results;
}

const { lastLine, ONE_FAILED, sumOf } = await import('./test/tally.mjs');
const results = await runAll().catch((error) => {
  explain(error);
  return [{ name: 'set-up', tally: ONE_FAILED, seconds: 0 }];
});
process.stdout.write('\n');
for (const { name, tally, seconds } of results) {
  process.stdout.write(
    `${tally.failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${lastLine(tally)} (${seconds.toFixed(1)} s)\n`,
  );
}
const total = sumOf(results.map((result) => result.tally));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
process.stdout.write(`${lastLine(total)}\n`);
