import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { ownNode, projectRoot } from './own-node.mjs';
import { run, runLoud } from './run.mjs';
import { say } from './say.mjs';

const PACKAGE = path.join(projectRoot, 'node_modules', 'electron');
const RELEASES = 'https://github.com/electron/electron/releases/download/';
const PROBE_MS = 6000;

/** The version of Electron that package.json asks for. */
export async function declaredVersion() {
  return String(JSON.parse(await readFile(path.join(PACKAGE, 'package.json'), 'utf8')).version);
}

/**
 * The official runtime, when its package has unpacked it already.
 * @returns {Promise<{ executable: string, version: string } | null>}
 */
export async function installedRuntime() {
  const version = await declaredVersion();
  try {
    const unpacked = (await readFile(path.join(PACKAGE, 'dist', 'version'), 'utf8')).trim().replace(/^v/, '');
    const executable = path.join(
      PACKAGE,
      'dist',
      (await readFile(path.join(PACKAGE, 'path.txt'), 'utf8')).trim(),
    );
    return unpacked === version && existsSync(executable) ? { executable, version } : null;
  } catch {
    return null;
  }
}

/**
 * Fetches the official runtime with Electron's own installer, which checks it against the checksums in its package.
 * @returns {Promise<{ executable: string, version: string } | null>} null when its download cannot be reached
 */
export async function downloadedRuntime() {
  const url = await archiveUrl();
  if (!(await isDownloaded(path.basename(url))) && !(await isReachable(url))) {
    say('electron', `Electron's own download cannot be reached (${new URL(url).host}).`);
    return null;
  }
  say('electron', `Downloading Electron ${await declaredVersion()} ...`);
  // Its installer needs Node 22, and reads the proxy's variables only when asked to.
  const env = hasProxy() ? { ELECTRON_GET_USE_PROXY: 'true', NODE_USE_ENV_PROXY: '1' } : {};
  const code = await runLoud(ownNode(), [path.join(PACKAGE, 'install.js')], { env });
  if (code !== 0) say('electron', 'The download did not succeed.');
  return installedRuntime();
}

/** Where Electron's installer will fetch from, with the mirror the user has set. */
async function archiveUrl() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: fromNpm } = process.env;
  const version = await declaredVersion();
  return `${ELECTRON_MIRROR || fromNpm || RELEASES}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/**
 * Asks for the archive and hangs up at the first byte: on a closed network the installer itself would try for minutes.
 * It runs in our own Node because that one can use a proxy.
 * @param {string} url
 */
async function isReachable(url) {
  const probe = `fetch(process.argv[1], { signal: AbortSignal.timeout(${PROBE_MS}) })
    .then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1));`;
  const env = hasProxy() ? { NODE_USE_ENV_PROXY: '1' } : {};
  return (await run(ownNode(), ['-e', probe, url], { env, timeoutMs: PROBE_MS + 2000 })).code === 0;
}

/**
 * Whether Electron's installer has this archive in its own cache from an earlier time.
 * @param {string} archive
 */
async function isDownloaded(archive) {
  const folder = process.env.electron_config_cache ?? electronCache();
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => existsSync(path.join(folder, name, archive)));
}

function electronCache() {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'electron');
  if (process.platform === 'win32')
    return path.join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache');
  return path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'electron');
}

function hasProxy() {
  return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => process.env[name]);
}
