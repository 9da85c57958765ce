import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { requireRuntime, runtimeEnv, sandboxArguments } from '../runtime.mjs';
import { projectRoot } from '../setup/own-node.mjs';

/** The app on a room of its own, and every error that any console showed. */
export type Launched = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

const SIZE = { width: 1440, height: 900 };
const PATIENCE_MS = 8000;

/** Starts the built app on an empty room whose clock runs at `speed`. */
export async function launch(speed: number): Promise<Launched> {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdline-demo-'));
  const runtime = requireRuntime();
  const variables = Object.entries({ ...process.env, ...runtimeEnv(runtime) });
  const fast = speed === 1 ? [] : [`--clock-speed=${speed}`];
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxArguments(), projectRoot, `--user-data-dir=${folder}`, '--lang=en-GB', ...fast],
    env: Object.fromEntries(variables.filter((pair): pair is [string, string] => pair[1] !== undefined)),
    cwd: projectRoot,
  });
  const errors: string[] = [];
  app.on('console', (message) => message.type() === 'error' && errors.push(`main: ${message.text()}`));
  const page = await app.firstWindow();
  page.on('console', (message) => message.type() === 'error' && errors.push(`window: ${message.text()}`));
  page.on('pageerror', (error) => errors.push(`window: ${error.message}`));
  page.setDefaultTimeout(PATIENCE_MS);
  await app.evaluate(({ BrowserWindow }, size) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMenuBarVisibility(false);
    window?.setContentSize(size.width, size.height);
  }, SIZE);
  const close = async (): Promise<void> => {
    await app.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  return { app, page, errors, close };
}
