import { spawn } from 'node:child_process';
import { SetupError, say } from './setup/say.mjs';
import { needsVirtualDisplay } from './setup/system-libraries.mjs';

/** @typedef {{ env: Record<string, string>, isVirtual: boolean, stop: () => void }} Display */

const START_MS = 15_000;

/**
 * A display for windows: the user's own, or a virtual one where there is none.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (!needsVirtualDisplay()) return { env: {}, isVirtual: false, stop: () => {} };
  // A group of its own: Ctrl-C must reach the app first, and the display only when the app has gone.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  const number = await displayNumber(server);
  server.unref();
  say('display', `This machine has no display, so the windows open on a virtual one (:${number}).`);
  return { env: { DISPLAY: `:${number}` }, isVirtual: true, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} the number the server chose
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(
        new SetupError('The virtual display Xvfb does not start: install the package xvfb, or set DISPLAY.'),
      );
    const timer = setTimeout(fail, START_MS);
    const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3]);
    let text = '';
    pipe.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      pipe.destroy();
      resolve(text.trim());
    });
    server.once('error', fail);
    server.once('exit', fail);
  });
}
