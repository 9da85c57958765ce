// `npm run check-evidence -- FILE [--head FILE]`: the outside checker on an evidence pack, as it travels in every pack.
import path from 'node:path';
import { projectRoot } from './setup/own-node.mjs';
import { runLoud } from './setup/run.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  const { buildCheckerIfStale } = await import('./build.mjs');
  await buildCheckerIfStale();
  const checker = path.join(projectRoot, 'out', 'checker', 'verify.mjs');
  return runLoud(process.execPath, [checker, ...process.argv.slice(2)], { cwd: process.cwd() });
});
