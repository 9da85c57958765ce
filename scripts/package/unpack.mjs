import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { runOrFail } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

const ORELSE = 'The package cannot be read back, so it is of no use.';

/**
 * Lays out what a deb or rpm would install, without installing it.
 * @param {string} file
 * @param {string} folder
 */
export async function unpack(file, folder) {
  if (file.endsWith('.deb')) {
    await runOrFail('dpkg-deb', ['-x', file, folder], { orElse: ORELSE });
    return;
  }
  // rpm2archive writes beside the file it is given.
  const work = await mkdtemp(path.join(folder, '.rpm-'));
  const link = path.join(work, 'package.rpm');
  await symlink(file, link);
  await runOrFail('rpm2archive', ['--nocompression', link], { orElse: ORELSE });
  await mkdir(folder, { recursive: true });
  await runOrFail('tar', ['-xf', `${link}.tar`, '-C', folder], { orElse: ORELSE });
  await rm(work, { recursive: true });
}

/**
 * The one package of a kind in a folder.
 * @param {string} folder
 * @param {string} extension
 */
export async function packageIn(folder, extension) {
  const found = (await readdir(folder)).filter((name) => name.endsWith(extension));
  if (found.length === 1) return path.join(folder, found[0] ?? '');
  throw new SetupError(
    `${folder} should hold one ${extension} and holds ${found.length}: delete them and try again.`,
  );
}
