// `node scripts/with-app.mjs PROGRAM.ts [ARGUMENTS]`: sets up what is missing, builds the app, and runs a TypeScript
// program that starts it, on our own Node and with a display.
import path from 'node:path';
import { ownNode, projectRoot } from './setup/own-node.mjs';
import { runMain } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runMain(async () => {
  const [program = '', ...args] = process.argv.slice(2);
  const runtime = await setUp();
  const { buildApp } = await import('./build.mjs');
  const { runWithDisplay } = await import('./launch.mjs');
  const { runtimeEnv } = await import('./runtime.mjs');
  await buildApp(runtime);
  const file = path.join(projectRoot, 'scripts', program);
  return runWithDisplay({ command: ownNode(), args: [file, ...args], env: runtimeEnv(runtime) });
});
