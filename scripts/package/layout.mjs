import { chmod, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {{ from: string, to: string }} Mapping a file, or with a slash at its end a folder's content, and its place */

/**
 * Lays the files out as they will be on the user's disk. Modes are made plain, whatever the packager's umask is: a
 * package of files that only their maker may read does not start for anybody else.
 * @param {readonly Mapping[]} mappings
 * @param {string} root
 */
export async function stage(mappings, root) {
  for (const { from, to } of mappings) await copy(from, path.join(root, to));
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copy(from, to) {
  const { mode } = await stat(from);
  if ((await stat(from)).isDirectory()) {
    await mkdirPlain(to);
    for (const name of await readdir(from)) await copy(path.join(from, name), path.join(to, name));
    return;
  }
  await mkdirPlain(path.dirname(to));
  await copyFile(from, to);
  await chmod(to, (mode & 0o100) === 0 ? 0o644 : 0o755);
}

/** @param {string} folder */
async function mkdirPlain(folder) {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await chmod(made, 0o755);
}

/**
 * Every file below a folder, as paths relative to it, in a fixed order.
 * @param {string} root
 */
export async function filesBelow(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * A script of electron-builder's, made to run only when the program really goes. Both package systems also call the
 * old version's script during an upgrade, where it would take away what the new version has just put in place.
 * @param {string} script
 * @param {string} argument what the package system says when it removes the program
 */
export function onlyOnRemoval(script, argument) {
  const [shebang = '', ...rest] = script.split('\n');
  return [shebang, `[ "$1" = "${argument}" ] || exit 0`, ...rest].join('\n');
}
