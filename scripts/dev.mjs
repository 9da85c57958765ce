// `npm run dev [-- ARGUMENTS]`: the same app, rebuilt and reloaded as its sources change.
import { runWithDisplay } from './launch.mjs';
import { runtimeEnv, sandboxArguments } from './runtime.mjs';
import { runMain } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { tool } from './tool.mjs';

await runMain(async () => {
  const runtime = await setUp();
  const { command, args } = tool('electron-vite');
  const noSandbox = sandboxArguments().length > 0 ? { NO_SANDBOX: '1' } : {};
  const program = [...args, 'dev', '--watch', '--', ...process.argv.slice(2)];
  return runWithDisplay({ command, args: program, env: { ...runtimeEnv(runtime), ...noSandbox } });
});
