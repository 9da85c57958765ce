import type { WritableDb } from '../../electron/db/brands.ts';
import { makePack, NODE_TOOLS } from '../../electron/export/pack.ts';
import type { IsRedacted } from '../../electron/export/pack-read.ts';
import type { ContentCipher } from '../../electron/log/content-cipher.ts';
import { checkPack } from '../../shared/seal/check-pack.ts';
import { containerOf, type Entries } from '../../shared/seal/container.ts';
import { type OldHead, oldHeadsIn } from '../../shared/seal/old-heads.ts';
import type { PackVerdict } from '../../shared/seal/pack-verdict.ts';
import { readContainer } from '../../shared/seal/read-container.ts';
import { INCIDENT } from './log.ts';

/** Stands for the checkers, which the build makes. */
export const SMALL_CHECKERS = { script: Buffer.from('// checker\n'), page: Buffer.from('<!doctype html>\n') };

/** The pack of a room's incident; a refusal fails the test with its sentence. */
export function packOf(
  db: WritableDb,
  isRedacted?: IsRedacted,
  cipher: ContentCipher | null = null,
): Uint8Array {
  const pack = makePack(db, INCIDENT, SMALL_CHECKERS, isRedacted, cipher);
  if (!pack.ok) throw new Error(pack.error.sentence);
  return pack.value;
}

export function entriesOf(pack: Uint8Array): Map<string, Uint8Array> {
  return new Map(readContainer(pack).entries);
}

/** The files in a container that is in order, whatever they are. */
export function repacked(entries: Entries): Uint8Array {
  return containerOf(entries);
}

export function check(pack: Uint8Array, heads: readonly OldHead[] = []): PackVerdict {
  return checkPack(pack, NODE_TOOLS, heads);
}

export const headsIn = (text: string): readonly OldHead[] => oldHeadsIn(text);
export const textIn = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** What a verdict says is wrong: `file: sentence`; "intact" or the reason where nothing is. */
export function wrongIn(verdict: PackVerdict): string {
  if (verdict.is === 'altered') return `${verdict.fault.file}: ${verdict.fault.reason}`;
  return verdict.is === 'intact' ? 'intact' : verdict.reason;
}
