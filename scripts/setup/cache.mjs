import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const SIX_HOURS_MS = 6 * 60 * 60 * 1000;

/** The folder, outside any checkout, that holds what is costly to make. It survives `npm ci` and all clones share it. */
export function cacheRoot() {
  const base = process.env.XDG_CACHE_HOME;
  return path.join(
    base !== undefined && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'),
    'holdline',
  );
}

/**
 * A short name for a recipe: change any part of it and the thing is made anew.
 * @param {unknown} recipe
 */
export function recipeHash(recipe) {
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12);
}

/**
 * Returns a cached folder, making it first when it is not there. It is made under another name and renamed, so an
 * interrupted run leaves nothing half-done, and of two runs at once both end with a whole folder.
 * @param {string} name folder name inside the cache, with the recipe's hash in it
 * @param {(folder: string) => Promise<void>} make fills an empty folder
 * @returns {Promise<string>}
 */
export async function cachedFolder(name, make) {
  const wanted = path.join(cacheRoot(), name);
  if (existsSync(wanted)) return wanted;
  await mkdir(cacheRoot(), { recursive: true });
  await removeLeftovers();
  const temporary = path.join(cacheRoot(), `making-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(temporary);
    await make(temporary);
    await rename(temporary, wanted).catch((error) => {
      // Another run was faster; its folder is as good as ours.
      if (!existsSync(wanted)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return wanted;
}

/** Folders of runs that were killed. Young ones may belong to a run that is still going. */
async function removeLeftovers() {
  for (const name of await readdir(cacheRoot())) {
    if (!name.startsWith('making-')) continue;
    const folder = path.join(cacheRoot(), name);
    const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
    if (age > SIX_HOURS_MS) await rm(folder, { recursive: true, force: true });
  }
}
