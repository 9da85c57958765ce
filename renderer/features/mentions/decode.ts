/** The characters of a file, and in what they were written. */
export type Decoded = { readonly text: string; readonly charset: string };

const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', charset: 'UTF-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', charset: 'UTF-16' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', charset: 'UTF-16' },
] as const;

/** Decodes a file: by its mark, else as UTF-8, else as Windows-1252, which every run of bytes is. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked.label).decode(bytes), charset: marked.charset };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), charset: 'Windows-1252' };
  }
}
