import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireRuntime, runtimeEnv, sandboxArguments } from '../../scripts/runtime.mjs';
import { type Cdp, openCdp } from './cdp.ts';

/** What to start: a folder with an app, and arguments of its own. */
export type Start = { readonly folder: string; readonly args?: readonly string[]; readonly words: string };

export type Started = { readonly readyMs: number; readonly pid: number; readonly page: Cdp };

const PATIENCE_MS = 30_000;

/**
 * Answers when the words are in the page and have been painted: two frames after they are there, the first of them has
 * been handed to the compositor. Asked again after a navigation, since the first document is blank.
 */
function whenPainted(words: string): string {
  return `new Promise((resolve, reject) => {
    const until = performance.now() + ${PATIENCE_MS};
    const look = () => {
      if (document.body?.innerText.includes(${JSON.stringify(words)}))
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
      else if (performance.now() > until) reject(new Error('nothing was painted'));
      else setTimeout(look, 2);
    };
    look();
  })`;
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The app did not start: ${said}`)), PATIENCE_MS);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', () => reject(new Error(`The app ended at once: ${said}`)));
  });
}

async function painted(page: Cdp, words: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await page.ask(whenPainted(words));
      return;
    } catch (error) {
      // The first document goes away when the app's page loads, and the question with it.
      if (attempt === 5) throw error;
    }
  }
}

/** Starts an app with a profile nobody has used, hands it to `look` when it has painted its words, and ends it. */
export async function startApp<T>(
  { folder, args = [], words }: Start,
  look: (started: Started) => Promise<T>,
): Promise<T> {
  const runtime = requireRuntime();
  const profile = mkdtempSync(path.join(tmpdir(), 'holdline-start-'));
  const variables = Object.entries({ ...process.env, ...runtimeEnv(runtime) });
  const start = performance.now();
  const child = spawn(
    runtime.executable,
    [...sandboxArguments(), '--remote-debugging-port=0', `--user-data-dir=${profile}`, folder, ...args],
    {
      env: Object.fromEntries(variables.filter((pair): pair is [string, string] => pair[1] !== undefined)),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const page = await openCdp(await devToolsAddress(child));
    await painted(page, words);
    const readyMs = performance.now() - start;
    return await look({ readyMs, pid: child.pid ?? 0, page });
  } finally {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
