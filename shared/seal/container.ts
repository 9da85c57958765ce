import { crc32 } from './crc32.ts';
import { utf8Bytes } from './utf8.ts';

/** Files by name, in their order. */
export type Entries = ReadonlyMap<string, Uint8Array>;

export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_LENGTH = 30;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
/** Version 1.0 of the zip format is all that a stored file needs. */
const VERSION = 10;
/** 1 January 1980, 00:00: the first instant that a zip file can name. */
const FIXED_DATE = 0x21;

/** The most files and bytes that a container may have: a zip file without extensions holds no more. */
export const MOST_ENTRIES = 10_000;
export const MOST_BYTES = 2 ** 31 - 1;

type Placed = {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly at: number;
};

/** Writes numbers of 2 or 4 bytes, the least byte first, one after the other. */
function put(
  view: DataView,
  at: number,
  fields: readonly (readonly [width: 2 | 4, value: number])[],
): number {
  let end = at;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(end, value, true);
    else view.setUint32(end, value, true);
    end += width;
  }
  return end;
}

/** What the head of a file and its line in the table of contents have in common. */
function common({ name, bytes, crc }: Placed): readonly (readonly [2 | 4, number])[] {
  const flags = 0;
  const method = 0;
  const time = 0;
  return [
    [2, VERSION],
    [2, flags],
    [2, method],
    [2, time],
    [2, FIXED_DATE],
    [4, crc],
    [4, bytes.length],
    [4, bytes.length],
    [2, name.length],
    [2, 0],
  ];
}

function placed(entries: Entries): readonly Placed[] {
  let at = 0;
  return [...entries].map(([text, bytes]) => {
    const name = utf8Bytes(text);
    const one = { name, bytes, crc: crc32(bytes), at };
    at += LOCAL_LENGTH + name.length + bytes.length;
    return one;
  });
}

function putLocal(out: Uint8Array, view: DataView, one: Placed): void {
  const at = put(view, one.at, [[4, LOCAL_SIGNATURE], ...common(one)]);
  out.set(one.name, at);
  out.set(one.bytes, at + one.name.length);
}

function putCentral(out: Uint8Array, view: DataView, at: number, one: Placed): number {
  const comment = 0;
  const disk = 0;
  const attributes = 0;
  const tail = [
    [2, comment],
    [2, disk],
    [2, attributes],
    [4, attributes],
    [4, one.at],
  ] as const;
  const end = put(view, at, [[4, CENTRAL_SIGNATURE], [2, VERSION], ...common(one), ...tail]);
  out.set(one.name, end);
  return end + one.name.length;
}

/**
 * The one container of these files (formats, section 7): a zip file with the method *stored*, in the order given, with
 * fixed times and without anything else. Equal files give equal bytes, whoever writes them.
 */
export function containerOf(entries: Entries): Uint8Array {
  const files = placed(entries);
  const last = files.at(-1);
  const contents = last === undefined ? 0 : last.at + LOCAL_LENGTH + last.name.length + last.bytes.length;
  const names = files.reduce((sum, { name }) => sum + CENTRAL_LENGTH + name.length, 0);
  const out = new Uint8Array(contents + names + END_LENGTH);
  const view = new DataView(out.buffer);
  for (const one of files) putLocal(out, view, one);
  const end = files.reduce((at, one) => putCentral(out, view, at, one), contents);
  const count = files.length;
  put(view, end, [
    [4, END_SIGNATURE],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, end - contents],
    [4, contents],
    [2, 0],
  ]);
  return out;
}
