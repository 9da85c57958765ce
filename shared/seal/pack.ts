import { latin1OfDigestText } from './base64.ts';

/** The files of every evidence pack, format 2, in their order; the statements stand between `report` and `blobs`. */
export const PACK = {
  readme: 'README.txt',
  head: 'head.txt',
  incident: 'events.ndjson',
  registry: 'registry.ndjson',
  checkpoint: 'checkpoint.txt',
  checkpoints: 'checkpoints.txt',
  keys: 'keys.json',
  playbook: 'playbook.json',
  report: 'report.txt',
  blobs: 'blobs.txt',
  script: 'verify.mjs',
  page: 'verify.html',
} as const;

/** The folder of the approved words, a file for each revision and channel. */
export const STATEMENTS = 'statements/';

/** Bytes of salt before the words of a sealed value. */
export const SALT_LENGTH = 16;

/** One log of a pack: its name in the world, how many records it has, and the base64 root over them. */
export type PackedLog = { readonly origin: string; readonly size: number; readonly root: string };

/** Why a sealed value is not in a pack: it is not in the room any more, or whoever made the pack left it out. */
export type Absence = 'erased' | 'redacted';

/** What `head.txt` says. */
export type PackHead = {
  readonly incident: PackedLog;
  readonly registry: PackedLog;
  /** Sealed values that are in the pack. */
  readonly kept: number;
  /** Those that are not, by the hexadecimal spelling of their hash. */
  readonly absent: ReadonlyMap<string, Absence>;
  /** The hexadecimal SHA-256 of every other file, in their order. */
  readonly files: ReadonlyMap<string, string>;
};

function logLines(file: string, { origin, size, root }: PackedLog): string {
  return `${file}\nlog ${origin}\nsize ${size}\nroot ${root}\n`;
}

function blobLines({ kept, absent }: Pick<PackHead, 'kept' | 'absent'>): string {
  const of = (why: Absence): readonly string[] =>
    [...absent].filter(([, is]) => is === why).map(([hash]) => hash);
  const list = (why: Absence): string =>
    of(why)
      .map((hash) => `${why} ${hash}\n`)
      .join('');
  const counts = `kept ${kept}\nerased ${of('erased').length}\nredacted ${of('redacted').length}\n`;
  return `${PACK.blobs}\n${counts}${list('erased')}${list('redacted')}`;
}

/** Writes `head.txt`. Equal packs have equal text, so a checker makes it anew and compares byte by byte. */
export function headText(head: PackHead): string {
  return [
    'Holdline evidence pack, format 2\n',
    logLines(PACK.incident, head.incident),
    logLines(PACK.registry, head.registry),
    blobLines(head),
    `files\n${[...head.files].map(([name, hash]) => `${hash}  ${name}\n`).join('')}`,
  ].join('\n');
}

/** What has to be taken from a `head.txt`, because nothing else in the pack tells it. */
export type SaidInHead = {
  readonly incident: string;
  readonly registry: string;
  readonly redacted: ReadonlySet<string>;
  /** What it says that the two logs come to, not believed. */
  readonly roots: { readonly incident: string; readonly registry: string };
  /** What it says that each file's SHA-256 is, in hexadecimal, not believed. */
  readonly files: ReadonlyMap<string, string>;
};

/** Reads the names of the logs and what was left out; undefined for any text that is no head of this format. */
export function readHead(text: string): SaidInHead | undefined {
  const lines = text.split('\n');
  const [title, , events, incident = '', , one = '', , room, registry = '', , other = ''] = lines;
  if (title !== 'Holdline evidence pack, format 2' || events !== PACK.incident || room !== PACK.registry)
    return undefined;
  if (!incident.startsWith('log ') || !registry.startsWith('log ')) return undefined;
  const redacted = lines.filter((line) => /^redacted [0-9a-f]{64}$/.test(line)).map((line) => line.slice(9));
  const roots = { incident: one.slice('root '.length), registry: other.slice('root '.length) };
  const files = new Map(
    lines.flatMap((line) => {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
      return hash === undefined || name === undefined ? [] : [[name, hash] as const];
    }),
  );
  const logs = { incident: incident.slice(4), registry: registry.slice(4) };
  return { ...logs, redacted: new Set(redacted), roots, files };
}

/** Writes a string of one byte a character in hex. */
export function hexOfLatin1(latin1: string): string {
  return [...latin1].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

/** The hexadecimal spelling of a reference's `h` (base64); undefined when it is no digest. */
export function hexOfHash(h: string): string | undefined {
  const digest = latin1OfDigestText(h);
  return digest === undefined ? undefined : hexOfLatin1(digest);
}
