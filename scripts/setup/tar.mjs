const BLOCK = 512;

/**
 * Finds one file in an uncompressed tar archive, as npm packs them (plain ustar, no long names needed).
 * @param {Buffer} archive
 * @param {string} wanted the entry's whole name, e.g. `package/a.zip`
 * @returns {Buffer} a view into the archive, not a copy
 */
export function readTarEntry(archive, wanted) {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const name = text(archive, at, 100);
    if (name === '') break;
    const prefix = text(archive, at + 345, 155);
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    if (!Number.isSafeInteger(size) || size < 0) throw new Error('The tar archive is damaged.');
    const start = at + BLOCK;
    if (start + size > archive.length) throw new Error('The tar archive is cut short.');
    if ((prefix === '' ? name : `${prefix}/${name}`) === wanted) return archive.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`The tar archive holds no ${wanted}.`);
}

/**
 * @param {Buffer} archive
 * @param {number} at
 * @param {number} length
 */
function text(archive, at, length) {
  const field = archive.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end).trim();
}
