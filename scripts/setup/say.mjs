/** A failure the reader can act on: its message is one sentence that tells what to do, printed without a stack. */
export class SetupError extends Error {}

/**
 * Prints one line of progress.
 * @param {string} topic what the line is about, e.g. `electron`
 * @param {string} sentence
 */
export function say(topic, sentence) {
  process.stdout.write(`[${topic}] ${sentence}\n`);
}

/**
 * Runs a program's main function and turns a failure into a sentence and an exit code.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    const text =
      error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`\n${text}\n`);
    process.exitCode = 1;
  }
}

/**
 * Seconds since a `performance.now()` reading, for people.
 * @param {number} start
 */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
