// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the end-to-end tests on the real, built app.
import { buildApp } from './build.mjs';
import { runWithDisplay } from './launch.mjs';
import { runtimeEnv } from './runtime.mjs';
import { runMain } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { tool } from './tool.mjs';

await runMain(async () => {
  const runtime = await setUp();
  await buildApp(runtime);
  const { command, args } = tool('@playwright/test', 'playwright');
  return runWithDisplay({
    command,
    args: [...args, 'test', ...process.argv.slice(2)],
    env: runtimeEnv(runtime),
  });
});
