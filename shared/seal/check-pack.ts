import type { Hasher } from './hasher.ts';
import { partsOfOrigin, REGISTRY } from './origin.ts';
import {
  blobName,
  headText,
  hexOfLatin1,
  originsIn,
  PACK,
  type PackedLog,
  type PackHead,
  SALT_LENGTH,
} from './pack.ts';
import type { BlobRef, LogRecord } from './record.ts';
import { faultAt, type Head, type Verdict } from './verdict.ts';
import { createVerifier } from './verify.ts';

/** The files of a pack by name, as they came out of the zip. */
export type PackEntries = ReadonlyMap<string, Uint8Array>;

/** What checking asks of its platform. `textOf` answers undefined for bytes that are not UTF-8. */
export type PackTools = {
  readonly hasher: Hasher;
  readonly textOf: (bytes: Uint8Array) => string | undefined;
  /** Heads of the incident's log that someone remembers from outside the pack. */
  readonly remembered?: readonly Head[];
};

/** A whole pack, or the first file that is wrong and why, in a sentence for a lay person. */
export type PackVerdict =
  | { readonly ok: true; readonly head: PackHead }
  | { readonly ok: false; readonly file: string; readonly position: number | null; readonly reason: string };

type Wrong = Extract<PackVerdict, { readonly ok: false }>;

const wrong = (file: string, reason: string): Wrong => ({ ok: false, file, position: null, reason });

const BLOB = /^blobs\/[0-9a-f]{64}$/;
const FILES: readonly string[] = Object.values(PACK);
const NEWLINE = 0x0a;

function misplaced(entries: PackEntries): Wrong | undefined {
  const missing = FILES.find((name) => !entries.has(name));
  if (missing !== undefined) return wrong(missing, 'This file is missing.');
  const stranger = [...entries.keys()].find((name) => !FILES.includes(name) && !BLOB.test(name));
  return stranger === undefined ? undefined : wrong(stranger, 'This file does not belong into a pack.');
}

/** The lines of a file without their line ends; the last line must have one too. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return from === bytes.length ? lines : [...lines, bytes.subarray(from)];
}

/** Follows the references of records to their blobs, and knows at the end which blobs nobody refers to. */
function createBlobs(entries: PackEntries, hasher: Hasher) {
  const kept = new Set<string>();
  const erased = new Set<string>();

  const isWrong = ({ h, n }: BlobRef): boolean => {
    const name = blobName(h) ?? '';
    const bytes = entries.get(name);
    (bytes === undefined ? erased : kept).add(name);
    if (bytes === undefined) return false;
    const sealed = new Uint8Array(bytes.length + 1);
    sealed[0] = 2;
    sealed.set(bytes, 1);
    return bytes.length !== n + SALT_LENGTH || hasher.base64(hasher.ofBytes(sealed)) !== h;
  };
  const onRecord = ({ refs }: LogRecord): string | undefined =>
    refs?.some(isWrong)
      ? 'the words or personal data kept beside it were changed after it was written'
      : undefined;
  const stranger = (): string | undefined =>
    [...entries.keys()].find((name) => BLOB.test(name) && !kept.has(name));
  return { onRecord, stranger, counts: () => ({ kept: kept.size, erased: erased.size }) };
}

type Blobs = ReturnType<typeof createBlobs>;

function checkLog(bytes: Uint8Array, origin: string, blobs: Blobs, tools: PackTools): Verdict {
  const { hasher, textOf, remembered = [] } = tools;
  const verifier = createVerifier({ hasher, origin, remembered, onRecord: blobs.onRecord });
  for (const [position, line] of linesOf(bytes).entries()) {
    const body = textOf(line);
    const fault = body === undefined ? faultAt(position, 'its bytes are not text') : verifier.add({ body });
    if (fault !== undefined) return fault;
  }
  if (bytes.length > 0 && bytes.at(-1) !== NEWLINE) {
    return faultAt(linesOf(bytes).length - 1, 'its line has no end: the file was cut');
  }
  return verifier.finish();
}

function checkLogs(
  entries: PackEntries,
  blobs: Blobs,
  tools: PackTools,
): Wrong | Pick<PackHead, 'incident' | 'registry'> {
  const origins = originsIn(tools.textOf(entries.get(PACK.head) ?? new Uint8Array()) ?? '');
  if (origins === undefined) return wrong(PACK.head, 'This file does not name the two logs of the pack.');
  const [incident, registry] = [partsOfOrigin(origins.incident), partsOfOrigin(origins.registry)];
  if (incident?.roomId !== registry?.roomId || incident?.logId === REGISTRY || registry?.logId !== REGISTRY) {
    return wrong(PACK.head, 'This file does not name an incident and the registry of one room.');
  }
  const checked = (log: 'incident' | 'registry', heads: readonly Head[]): Wrong | PackedLog => {
    const bytes = entries.get(PACK[log]) ?? new Uint8Array();
    const verdict = checkLog(bytes, origins[log], blobs, { ...tools, remembered: heads });
    if (verdict.ok) return { origin: origins[log], size: verdict.size, root: verdict.root };
    return { ok: false, file: PACK[log], position: verdict.position, reason: verdict.reason };
  };
  const theRegistry = checked('registry', []);
  if ('ok' in theRegistry) return theRegistry;
  const theIncident = checked('incident', tools.remembered ?? []);
  return 'ok' in theIncident ? theIncident : { incident: theIncident, registry: theRegistry };
}

/**
 * Checks a whole pack from its files alone: every record, link and tree anew, every sealed value, and that nothing is
 * there that no record speaks of. It knows nothing of signatures: whoever wrote the whole pack anew goes unseen, unless
 * a head from outside is given.
 */
export function checkPack(entries: PackEntries, tools: PackTools): PackVerdict {
  const fault = misplaced(entries);
  if (fault !== undefined) return fault;
  const blobs = createBlobs(entries, tools.hasher);
  const logs = checkLogs(entries, blobs, tools);
  if ('ok' in logs) return logs;
  const stranger = blobs.stranger();
  if (stranger !== undefined)
    return wrong(stranger, 'No record of the pack refers to this file, or not with this name.');
  const readme = hexOfLatin1(tools.hasher.ofBytes(entries.get(PACK.readme) ?? new Uint8Array()));
  const head: PackHead = { ...logs, readme, ...blobs.counts() };
  const said = tools.textOf(entries.get(PACK.head) ?? new Uint8Array());
  return said === headText(head)
    ? { ok: true, head }
    : wrong(
        PACK.head,
        'This file does not say what the other files of the pack come to: one of them was changed.',
      );
}
