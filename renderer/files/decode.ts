/** The characters of a file, and in what they were written. */
export type Decoded = { readonly text: string; readonly charset: string };

const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', charset: 'UTF-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', charset: 'UTF-16' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', charset: 'UTF-16' },
] as const;

/** The decoder that a feed names in its first line; null where it names none, or one that there is none of. */
function declaredIn(bytes: Uint8Array): TextDecoder | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const [, label = ''] = /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? [];
  try {
    return label === '' ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

/** As people know the names: "Windows-1251", "ISO-8859-2". */
const charsetName = (encoding: string) =>
  encoding.startsWith('w') ? `W${encoding.slice(1)}` : encoding.toUpperCase();

/** Decodes a file: by its mark, else as UTF-8, else as it says itself, else as Windows-1252, which every run of bytes is. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked.label).decode(bytes), charset: marked.charset };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'UTF-8' };
  } catch {
    const declared = declaredIn(bytes) ?? new TextDecoder('windows-1252');
    return { text: declared.decode(bytes), charset: charsetName(declared.encoding) };
  }
}
