/** @typedef {{ size: number, png: Buffer }} Picture */

/**
 * A Windows .ico that holds PNG pictures, as every Windows since Vista reads it.
 * @param {readonly Picture[]} pictures up to 256 pixels
 */
export function icoOf(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 stands for 256, which does not fit in a byte.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** The four-letter names Apple gives to PNG pictures of these sizes. */
const ICNS_TYPES = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/**
 * A macOS .icns that holds PNG pictures.
 * @param {readonly Picture[]} pictures
 */
export function icnsOf(pictures) {
  const parts = pictures.map(({ size, png }) => {
    const type = ICNS_TYPES.get(size);
    if (type === undefined) throw new Error(`macOS has no icon of ${size} pixels.`);
    return block(type, png);
  });
  return block('icns', Buffer.concat(parts));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function block(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}
