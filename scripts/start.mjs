// `npm start [-- ARGUMENTS]`: sets up what is missing, builds, and opens the war room.
import { runMain } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

await runMain(async () => {
  const runtime = await setUp();
  const { buildApp } = await import('./build.mjs');
  const { appProgram, runApp } = await import('./launch.mjs');
  await buildApp(runtime);
  return runApp(appProgram(runtime, process.argv.slice(2)));
});
