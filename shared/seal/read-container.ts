import {
  containerOf,
  type Entries,
  LOCAL_LENGTH,
  LOCAL_SIGNATURE,
  MOST_BYTES,
  MOST_ENTRIES,
} from './container.ts';

/** Where a container is not as it must be. `name` is the file it happened in or after; undefined before the first. */
export type Flaw = { readonly at: number; readonly name: string | undefined; readonly what: string };

/** The files as they were read, and the flaw at which reading ended, where it did not reach the table of contents. */
export type ReadContainer = { readonly entries: Entries; readonly flaw: Flaw | undefined };

/** At most one folder deep, and nothing that any system could take for a path elsewhere. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/;
const LONGEST_NAME = 201;

type Local = { readonly name: string; readonly from: number; readonly to: number };

function nameAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + Math.min(length, LONGEST_NAME + 1)));
}

/** The file whose head stands at a place, or what is wrong with it. */
function localAt(bytes: Uint8Array, view: DataView, at: number): Local | string {
  if (at + LOCAL_LENGTH > bytes.length) return 'the file ends here: it was cut';
  const [flags, method] = [view.getUint16(at + 6, true), view.getUint16(at + 8, true)];
  const [packed, size] = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const [length, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
  if (method !== 0) return 'it is compressed: a pack is never compressed, so another program packed it anew';
  if (flags !== 0 || extra !== 0) return 'its head says what no pack says, so another program packed it anew';
  if (packed !== size) return 'its head names two sizes';
  const name = nameAt(bytes, at + LOCAL_LENGTH, length);
  if (!NAME.test(name)) return 'its name is none that a file of a pack can have';
  const from = at + LOCAL_LENGTH + length;
  if (from + size > bytes.length)
    return `the file ends before the end of ${name}: it was cut, or its size was changed`;
  return { name, from, to: from + size };
}

/**
 * Reads the files of a container from its beginning, with nothing taken for granted and nothing unpacked: what it takes
 * is bounded by the bytes at hand. `differsAt` then tells whether it is the one container of these files.
 */
export function readContainer(bytes: Uint8Array): ReadContainer {
  const entries = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let before: string | undefined;
  const stop = (what: string): ReadContainer => ({ entries, flaw: { at, name: before, what } });
  if (bytes.length > MOST_BYTES) return stop('it is larger than any pack can be');
  while (at + 4 <= bytes.length && view.getUint32(at, true) === LOCAL_SIGNATURE) {
    const local = localAt(bytes, view, at);
    if (typeof local === 'string') return stop(local);
    if (entries.has(local.name)) return stop(`a second file says that it is ${local.name}`);
    if (entries.size === MOST_ENTRIES) return stop(`it has more than ${MOST_ENTRIES} files`);
    entries.set(local.name, bytes.subarray(local.from, local.to));
    before = local.name;
    at = local.to;
  }
  return { entries, flaw: undefined };
}

/** The first byte at which a container is not the one container of these files, and the file it belongs to. */
export function differsAt(bytes: Uint8Array, entries: Entries): Flaw | undefined {
  const only = containerOf(entries);
  const length = Math.min(bytes.length, only.length);
  let at = 0;
  while (at < length && bytes[at] === only[at]) at += 1;
  if (at === length && bytes.length === only.length) return undefined;
  let end = 0;
  for (const [name, content] of entries) {
    const begin = end;
    end += LOCAL_LENGTH + name.length + content.length;
    if (at < end)
      return {
        at,
        name,
        what: at < begin + LOCAL_LENGTH ? 'its head was changed' : 'its bytes were changed',
      };
  }
  const what =
    at === only.length ? 'bytes were put behind its end' : 'its table of contents was changed or cut';
  return { at, name: undefined, what };
}
