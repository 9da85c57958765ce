import { ownNode } from './own-node.mjs';
import { installPackages } from './packages.mjs';
import { assertSandbox } from './sandbox.mjs';
import { SetupError, say, secondsSince } from './say.mjs';
import { isRoot, needsVirtualDisplay, systemLibraries } from './system-libraries.mjs';

/**
 * Makes everything ready that `npm start` and `npm test` need; each step is skipped when it is done already.
 * Needs no package itself: it runs in a fresh clone.
 * @param {{ again?: boolean }} [options]
 * @returns {Promise<import('../runtime.mjs').Runtime>}
 */
export async function setUp(options = {}) {
  const start = performance.now();
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 20)) {
    throw new SetupError(
      `Holdline needs Node 20.20 or newer and this is ${process.versions.node}: install Node 24.`,
    );
  }
  await installPackages();
  ownNode();
  // Without root only what Electron itself finds missing is worth stopping for; setUpElectron asks it.
  if (isRoot()) await systemLibraries(['electron', 'fonts']);
  else await systemLibraries(['fonts']);
  if (needsVirtualDisplay()) await systemLibraries(['display']);
  // Loaded late: from here on packages may be used.
  const { describeRuntime, setUpElectron } = await import('./electron.mjs');
  const runtime = await setUpElectron(options);
  assertSandbox(runtime.executable);
  describeRuntime(runtime);
  say('setup', `Ready (${secondsSince(start)}).`);
  return runtime;
}
