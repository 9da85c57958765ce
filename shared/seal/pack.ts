import { latin1OfDigestText } from './base64.ts';

/** The file names of an evidence pack, format 1. Blobs lie beside them in `blobs/`. */
export const PACK = {
  readme: 'README.txt',
  head: 'head.txt',
  incident: 'events.ndjson',
  registry: 'registry.ndjson',
} as const;

/** Bytes of salt before the words in a blob's file. */
export const SALT_LENGTH = 16;

/** One log of a pack: its name in the world, how many records it has, and the base64 root over them. */
export type PackedLog = { readonly origin: string; readonly size: number; readonly root: string };

/** What `head.txt` says. `readme` is the hex SHA-256 of README.txt. */
export type PackHead = {
  readonly incident: PackedLog;
  readonly registry: PackedLog;
  readonly readme: string;
  /** Sealed values that are in the pack, and those that have been erased from the room. */
  readonly kept: number;
  readonly erased: number;
};

function logLines(file: string, { origin, size, root }: PackedLog): string {
  return `${file}\nlog ${origin}\nsize ${size}\nroot ${root}\n`;
}

/** Writes `head.txt`. Equal packs have equal text, so a checker makes it anew and compares byte by byte. */
export function headText({ incident, registry, readme, kept, erased }: PackHead): string {
  return [
    'Holdline evidence pack, format 1\n',
    logLines(PACK.incident, incident),
    logLines(PACK.registry, registry),
    `${PACK.readme}\nsha256 ${readme}\n`,
    `blobs\nkept ${kept}\nerased ${erased}\n`,
  ].join('\n');
}

/** The two origins that a `head.txt` names; undefined when it is not one. */
export function originsIn(
  head: string,
): { readonly incident: string; readonly registry: string } | undefined {
  const found = /^events\.ndjson\nlog (\S+)$[\s\S]*^registry\.ndjson\nlog (\S+)$/m.exec(head);
  const [, incident, registry] = found ?? [];
  return incident === undefined || registry === undefined ? undefined : { incident, registry };
}

/** Writes a string of one byte a character in hex. */
export function hexOfLatin1(latin1: string): string {
  return [...latin1].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

/** The file that holds the bytes behind a record's reference `h` (base64); undefined when `h` is no digest. */
export function blobName(h: string): string | undefined {
  const digest = latin1OfDigestText(h);
  return digest === undefined ? undefined : `blobs/${hexOfLatin1(digest)}`;
}
