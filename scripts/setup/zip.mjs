import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const SYMLINK = 0o120000;
const TYPE_MASK = 0o170000;

/** @typedef {{ name: string, method: number, crc: number, packed: number, size: number, at: number, mode: number }} ZipEntry */

/**
 * Lists a zip's entries. Zip64 and encryption are refused: nothing we read has them.
 * @param {Buffer} zip
 * @returns {ZipEntry[]}
 */
export function readZipDirectory(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || zip.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Error('This is not a whole zip archive.');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) throw new Error('Zip64 archives are not read here.');
  const entries = [];
  for (let n = 0; n < count; n++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The zip directory is damaged.');
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
      mode: zip.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * One entry's bytes, checked against its length and CRC.
 * @param {Buffer} zip
 * @param {ZipEntry} entry
 */
export async function readZipEntry(zip, entry) {
  if (zip.readUInt32LE(entry.at) !== LOCAL_ENTRY) throw new Error(`The zip entry ${entry.name} is damaged.`);
  const start = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28);
  const packed = zip.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name} is packed in an unknown way.`);
  const bytes = entry.method === 0 ? packed : await inflate(packed);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error(`${entry.name} is damaged.`);
  return bytes;
}

/**
 * Unpacks the entries that `place` gives a path to, with their modes. Links are refused: nothing we read has them,
 * and a link could lead a later entry out of the folder.
 * @param {Buffer} zip
 * @param {string} folder
 * @param {(name: string) => string | null} place a path inside `folder`, or null to leave the entry out
 */
export async function unzip(zip, folder, place) {
  for (const entry of readZipDirectory(zip)) {
    const inside = entry.name.endsWith('/') ? null : place(entry.name);
    if (inside === null) continue;
    if ((entry.mode & TYPE_MASK) === SYMLINK)
      throw new Error(`${entry.name} is a link, which is not unpacked here.`);
    const file = path.resolve(folder, inside);
    if (!file.startsWith(path.resolve(folder) + path.sep))
      throw new Error(`${entry.name} points out of its folder.`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await readZipEntry(zip, entry));
    if ((entry.mode & 0o777) !== 0) await chmod(file, entry.mode & 0o777);
  }
}
