import { readBlobs } from './blobs.ts';
import { type CheckedHead, checkAgainstHeads } from './check-heads.ts';
import { readCheckpoints } from './checkpoints-file.ts';
import type { Entries } from './container.ts';
import { examine, type PackTools, type RawEvidence } from './examine.ts';
import type { OldHead } from './old-heads.ts';
import { partsOfOrigin } from './origin.ts';
import { hexOfLatin1, PACK, readHead, STATEMENTS } from './pack.ts';
import { HELPERS, packFiles } from './pack-files.ts';
import { type Examined, type PackFault, type PackVerdict, packFault } from './pack-verdict.ts';
import { differsAt, type Flaw, readContainer } from './read-container.ts';

const FILES: readonly string[] = Object.values(PACK);
const NOTHING = new Uint8Array();

function misplaced(entries: Entries): PackFault | undefined {
  const missing = FILES.find((name) => !entries.has(name));
  if (missing !== undefined) return packFault(missing, 'This file is missing.');
  const stranger = [...entries.keys()].find((name) => !FILES.includes(name) && !name.startsWith(STATEMENTS));
  return stranger === undefined ? undefined : packFault(stranger, 'This file does not belong into a pack.');
}

/** Reads the evidence out of the files, believing none of it. */
function evidenceIn(entries: Entries, { textOf }: PackTools): RawEvidence | PackFault {
  const fileOf = (name: string): Uint8Array => entries.get(name) ?? NOTHING;
  const head = readHead(textOf(fileOf(PACK.head)) ?? '');
  if (head === undefined) return packFault(PACK.head, 'This file does not say what a pack of format 2 says.');
  const checkpoints = textOf(fileOf(PACK.checkpoints));
  const notes = checkpoints === undefined ? 1 : readCheckpoints(checkpoints);
  if (typeof notes === 'number')
    return packFault(
      PACK.checkpoints,
      `Line ${notes} belongs to no checkpoint: the file was changed or cut.`,
    );
  const values = readBlobs(fileOf(PACK.blobs));
  if (typeof values === 'number')
    return packFault(PACK.blobs, `Line ${values} is no sealed value: the file was changed or cut.`);
  return {
    incident: { origin: head.incident, bytes: fileOf(PACK.incident) },
    registry: { origin: head.registry, bytes: fileOf(PACK.registry) },
    notes,
    values,
    redacted: head.redacted,
  };
}

function sameFile(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** The first file that is not what the records of the pack make it. `head.txt` comes last: it speaks of all others. */
function falseFile(found: Entries, only: Entries): PackFault | undefined {
  const names = [...[...only.keys()].filter((name) => name !== PACK.head), PACK.head];
  for (const name of names) {
    const bytes = found.get(name);
    if (bytes === undefined) return packFault(name, 'This file is missing.');
    if (!sameFile(bytes, only.get(name) ?? NOTHING))
      return packFault(
        name,
        name === PACK.head
          ? 'This file does not say what the other files of the pack come to: one of them was changed.'
          : 'This file is not what the records of the pack make it: it was changed.',
      );
  }
  const stranger = [...found.keys()].find((name) => !only.has(name));
  return stranger === undefined
    ? undefined
    : packFault(stranger, 'No record of the pack speaks of this file.');
}

function containerFault({ at, name, what }: Flaw): PackFault {
  const where = name === undefined ? 'the container' : name;
  return packFault(where, `The container was changed at byte ${at}: ${what}.`);
}

/** A log that holds together and is still another one than `head.txt` speaks of. */
function otherRoot(entries: Entries, examined: Examined, { textOf }: PackTools): PackFault | undefined {
  const roots = readHead(textOf(entries.get(PACK.head) ?? NOTHING) ?? '')?.roots;
  for (const log of ['incident', 'registry'] as const) {
    const { root, sealed } = examined[log];
    if (roots?.[log] === root) continue;
    const what = `Its entries do not come to the root in ${PACK.head}: one of the two files was changed`;
    return packFault(PACK[log], `${what}, here from position ${sealed} on at the earliest.`, sealed);
  }
  return undefined;
}

/** A file that proves nothing, so that nobody can make it anew, and is another one than `head.txt` was written about. */
function otherHelper(entries: Entries, { textOf, hasher }: PackTools): PackFault | undefined {
  const said = readHead(textOf(entries.get(PACK.head) ?? NOTHING) ?? '')?.files;
  const name = HELPERS.find((one) => {
    const hash = said?.get(one);
    return hash !== undefined && hexOfLatin1(hasher.ofBytes(entries.get(one) ?? NOTHING)) !== hash;
  });
  return name === undefined
    ? undefined
    : packFault(
        name,
        `This file does not have the SHA-256 that ${PACK.head} gives for it: one of the two was changed.`,
      );
}

type Checked = { readonly examined: Examined } | { readonly fault: PackFault };

function check(bytes: Uint8Array, entries: Entries, tools: PackTools): Checked {
  const evidence = misplaced(entries) ?? evidenceIn(entries, tools);
  if ('file' in evidence) return { fault: evidence };
  const examined = examine(evidence, tools);
  if ('file' in examined) return { fault: examined };
  const logs = { incident: evidence.incident.bytes, registry: evidence.registry.bytes };
  const only = packFiles(examined, { ...tools, logs, helpers: entries });
  const wrong =
    otherRoot(entries, examined, tools) ?? otherHelper(entries, tools) ?? falseFile(entries, only);
  if (wrong !== undefined) return { fault: wrong };
  const flaw = differsAt(bytes, only);
  return flaw === undefined ? { examined } : { fault: containerFault(flaw) };
}

function headsOf({ incident, registry, keys }: Examined, heads: readonly OldHead[], tools: PackTools) {
  const logs = new Map([incident, registry].map((log) => [partsOfOrigin(log.origin)?.logId, log]));
  const roomId = partsOfOrigin(registry.origin)?.roomId ?? '';
  return checkAgainstHeads(heads, {
    ...tools,
    roomId,
    keys: keys.logKeys,
    logOf: (logId) => logs.get(logId),
  });
}

/** What an earlier head shows against the pack, as a fault; undefined where it agrees or is about another log. */
function headFault({ head, found, signature }: CheckedHead, { incident }: Examined): PackFault | undefined {
  if (found.is === 'otherLog' || found.is === 'otherRoom') return undefined;
  const file = head.checkpoint.origin === incident.origin ? PACK.incident : PACK.registry;
  const { size } = head.checkpoint;
  if (found.is === 'cut')
    return packFault(
      file,
      `${found.missing} entries from position ${found.position} on are missing: the earlier head has ${size}.`,
      found.position,
    );
  if (found.is === 'rewritten')
    return packFault(
      file,
      `The first ${size} entries are not those of the earlier head: they were rewritten from position ${found.position} on, or later.`,
      found.position,
    );
  return signature === 'good' || signature === 'none'
    ? undefined
    : packFault(file, 'The earlier head carries a signature that no key of this room made.');
}

/**
 * Checks a pack from its bytes alone, and against earlier heads from outside where there are some. Everything that can
 * be made anew from the records is made anew and compared, down to the container, so that any one changed byte shows.
 */
export function checkPack(bytes: Uint8Array, tools: PackTools, heads: readonly OldHead[] = []): PackVerdict {
  const { entries, flaw } = readContainer(bytes);
  if (!entries.has(PACK.readme)) return { is: 'unreadable', reason: notAPack(flaw) };
  if (flaw !== undefined) return { is: 'altered', fault: containerFault(flaw), heads: [] };
  const title = tools.textOf((entries.get(PACK.head) ?? NOTHING).subarray(0, 64))?.split('\n')[0] ?? '';
  if (/^Holdline evidence pack, format \d+$/.test(title) && !title.endsWith(' 2'))
    return {
      is: 'unreadable',
      reason: `${title}: this checker reads format 2. Take the checker that came with the pack.`,
    };
  const checked = check(bytes, entries, tools);
  if ('fault' in checked) return { is: 'altered', fault: checked.fault, heads: [] };
  const { examined } = checked;
  const found = headsOf(examined, heads, tools);
  if (found.length > 0 && found.every(({ found: { is } }) => is === 'otherLog' || is === 'otherRoom'))
    return { is: 'unreadable', reason: OTHER_HEAD };
  const fault = found.map((one) => headFault(one, examined)).find((one) => one !== undefined);
  if (fault !== undefined) return { is: 'altered', fault, heads: found };
  const helpers = new Map(HELPERS.map((name) => [name, entries.get(name) ?? NOTHING]));
  return { is: 'intact', examined, helpers, heads: found };
}

const OTHER_HEAD =
  'The earlier head is about another log than the two of this pack, so nothing can be compared. Take a head of this incident.';

function notAPack(flaw: Flaw | undefined): string {
  return flaw === undefined
    ? 'This is no evidence pack of Holdline: it does not begin as one.'
    : `This cannot be read as an evidence pack of Holdline (byte ${flaw.at}: ${flaw.what}).`;
}
