import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { _electron } from 'playwright';
import { requireRuntime, runtimeEnv, sandboxArguments } from '../../scripts/runtime.mjs';

const PROJECT = path.join(import.meta.dirname, '../..');

/** The built app as one start of it: the program and its first window. */
export type Launched = { readonly app: ElectronApplication; readonly window: Page };

type Fixtures = {
  /** Console errors that this test expects; every other one fails it. */
  readonly allowedErrors: readonly RegExp[];
  /** A user-data folder of this test alone, removed after it. */
  readonly userData: string;
  /** Starts the built app on this test's folder; may be called again after the app has been closed. */
  readonly launch: (args?: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Launched>;
  readonly launched: Launched;
  readonly app: ElectronApplication;
  readonly window: Page;
};

/** Playwright's test with the real app: `app` and `window` start it, and it fails on any error in a console. */
export const test = base.extend<Fixtures>({
  allowedErrors: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'holdline-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  launch: async ({ userData, allowedErrors }, use, testInfo) => {
    const started: ElectronApplication[] = [];
    const problems: string[] = [];
    await use(async (args = [], env = {}) => {
      const app = await startApp(userData, args, env);
      started.push(app);
      return { app, window: await watch(app, problems) };
    });
    // Before the pictures of a failed test are taken: taking them is not the app's doing.
    const unexpected = problems.filter((problem) => !allowedErrors.some((allowed) => allowed.test(problem)));
    for (const [index, app] of started.entries()) await finish(app, index, testInfo);
    if (unexpected.length > 0) throw new Error(`The app reported errors:\n${unexpected.join('\n')}`);
  },
  launched: async ({ launch }, use) => use(await launch()),
  app: async ({ launched }, use) => use(launched.app),
  window: async ({ launched }, use) => use(launched.window),
});

async function startApp(
  userData: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const runtime = requireRuntime();
  const variables = Object.entries({ ...process.env, ...runtimeEnv(runtime), ...env });
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxArguments(), PROJECT, `--user-data-dir=${userData}`, ...args],
    env: Object.fromEntries(variables.filter((pair): pair is [string, string] => pair[1] !== undefined)),
    cwd: PROJECT,
  });
  await app.context().tracing.start({ screenshots: true, snapshots: true });
  return app;
}

/** Collects errors of the main process and of every window, also those from before we could listen. */
async function watch(app: ElectronApplication, problems: string[]): Promise<Page> {
  const note = (problem: string): void => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  app.on('console', (message) => message.type() === 'error' && note(`main: ${message.text()}`));
  app.context().on('console', (message) => message.type() === 'error' && note(`window: ${message.text()}`));
  app.context().on('weberror', (event) => note(`window: ${event.error().message}`));
  const window = await app.firstWindow();
  for (const message of await window.consoleMessages()) {
    if (message.type() === 'error') note(`window: ${message.text()}`);
  }
  for (const error of await window.pageErrors()) note(`window: ${error.message}`);
  return window;
}

/** Keeps a trace and a picture of each window of a failed test, and ends the app. */
async function finish(app: ElectronApplication, index: number, testInfo: TestInfo): Promise<void> {
  const failed = testInfo.status !== testInfo.expectedStatus;
  try {
    if (failed) {
      for (const [number, window] of app.windows().entries()) {
        // Hiding the caret would need a style element that the content policy refuses.
        await window.screenshot({
          caret: 'initial',
          path: testInfo.outputPath(`app-${index}-window-${number}.png`),
        });
      }
      await app.context().tracing.stop({ path: testInfo.outputPath(`app-${index}-trace.zip`) });
    }
  } catch {
    // The test may have closed or killed the app itself; then there is nothing to keep.
  }
  await app.close().catch(() => undefined);
}
