import { copyFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../setup/own-node.mjs';

/**
 * electron-builder calls this between packing and the targets. The development runtime brings a default app, and the
 * database library brings its binary for every platform; a package needs neither. The notices lie in the archive for
 * Help > About, and here once more for who looks for them without starting the program.
 * @param {{ appOutDir: string, electronPlatformName: string, arch: number,
 *   packager: { getResourcesDir: (folder: string) => string } }} context
 */
export async function afterPack({ appOutDir, electronPlatformName, arch, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  await rm(path.join(resources, 'default_app.asar'), { force: true });
  const notices = 'third-party-notices.txt';
  await copyFile(path.join(projectRoot, 'out', notices), path.join(resources, notices));
  const prebuilds = path.join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  for (const name of await readdir(prebuilds)) {
    if (!isForTarget(name, electronPlatformName, arch)) await rm(path.join(prebuilds, name));
  }
}

/** electron-builder's numbers for the processors we pack for. */
const ARCHS = new Map([
  [1, 'x64'],
  [3, 'arm64'],
]);

/**
 * Whether a binary such as `linux-x64.node` belongs in a package. Unknown processors (a universal macOS build) keep all.
 * @param {string} name
 * @param {string} platform
 * @param {number} arch
 */
export function isForTarget(name, platform, arch) {
  const processor = ARCHS.get(arch);
  return processor === undefined || name === `${platform}-${processor}.node`;
}
