/**
 * @typedef {object} LockPackage
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [inBundle]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * What is wrong with a lock file, a sentence each. It has to work on every platform, from any registry.
 * @param {{ packages: Record<string, LockPackage> }} lock
 * @returns {string[]}
 */
export function lockfileProblems(lock) {
  return Object.entries(lock.packages).flatMap(([place, entry]) => [
    ...hostProblems(place, entry),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isReachable(lock.packages, place, name))
      .map(
        (name) =>
          `${place || 'package.json'} wants ${name} on some platform and the lock has no entry for it: npm ci fails there.`,
      ),
  ]);
}

/**
 * @param {string} place
 * @param {LockPackage} entry
 */
function hostProblems(place, entry) {
  if (entry.resolved !== undefined)
    return [`${place} names a host (${entry.resolved}): leave "resolved" out.`];
  if (place === '' || entry.link === true || entry.inBundle === true) return [];
  return entry.integrity === undefined ? [`${place} has no integrity.`] : [];
}

/**
 * Whether Node's lookup from `place` upwards finds an entry for the package.
 * @param {Record<string, LockPackage>} packages
 * @param {string} place
 * @param {string} name
 */
function isReachable(packages, place, name) {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true;
    if (from === '') return false;
  }
}
