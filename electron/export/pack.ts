import { CONTENT_LOCKED } from '../../shared/content/content-state.ts';
import { fail, ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { checkPack } from '../../shared/seal/check-pack.ts';
import { containerOf, MOST_ENTRIES } from '../../shared/seal/container.ts';
import { examine, type PackTools } from '../../shared/seal/examine.ts';
import { isIncidentLog, REGISTRY } from '../../shared/seal/origin.ts';
import { PACK } from '../../shared/seal/pack.ts';
import { packFiles } from '../../shared/seal/pack-files.ts';
import type { PackFault } from '../../shared/seal/pack-verdict.ts';
import type { ReadableDb } from '../db/brands.ts';
import { markReader } from '../log/content.ts';
import type { ContentCipher } from '../log/content-cipher.ts';
import { nodeHasher } from '../log/digest.ts';
import { nodeEd25519 } from '../log/ed25519.ts';
import { reportFile } from './checker/report-file.ts';
import { type IsRedacted, readEvidence } from './pack-read.ts';
import { PACK_README } from './pack-readme.ts';
import { textOf } from './text-of.ts';

/** The two checkers that travel in every pack. */
export type Checkers = { readonly script: Uint8Array; readonly page: Uint8Array };

/** What examining a pack takes, in Node. */
export const NODE_TOOLS: PackTools = { hasher: nodeHasher, verify: nodeEd25519, textOf };

/**
 * Makes the evidence pack of one incident from the stored bytes, and hands it out only after it has verified from
 * itself alone. The same log, the same choice of what is left out and the same version of Holdline give the same bytes.
 */
export function makePack(
  db: ReadableDb,
  incidentId: string,
  checkers: Checkers,
  isRedacted?: IsRedacted,
  cipher: ContentCipher | null = null,
): Result<Uint8Array, Rejection> {
  if (!isIncidentLog(incidentId)) {
    return refuse('not-an-incident', 'A pack is made of one incident; the log of the room goes with it.');
  }
  if (cipher === null && markReader(db)() !== undefined) return fail(CONTENT_LOCKED);
  const evidence = readEvidence(db, incidentId, REGISTRY, isRedacted, cipher);
  if (evidence === undefined) return refuse('unknown-incident', 'There is no such incident in this room.');
  const examined = examine(evidence, NODE_TOOLS);
  if ('file' in examined) return damaged(examined);
  const helpers = new Map([
    [PACK.readme, Buffer.from(PACK_README, 'utf8')],
    [PACK.report, reportFile(examined, textOf)],
    [PACK.script, checkers.script],
    [PACK.page, checkers.page],
  ]);
  const logs = { incident: evidence.incident.bytes, registry: evidence.registry.bytes };
  const files = packFiles(examined, { ...NODE_TOOLS, logs, helpers });
  if (files.size > MOST_ENTRIES)
    return refuse('too-long', 'This incident has more approved statements than one pack can hold.');
  const pack = containerOf(files);
  const verdict = checkPack(pack, NODE_TOOLS);
  if (verdict.is === 'intact') return ok(pack);
  return damaged(verdict.is === 'altered' ? verdict.fault : { file: 'the pack', reason: verdict.reason });
}

function damaged({ file, reason }: Pick<PackFault, 'file' | 'reason'>): Result<never, Rejection> {
  return refuse(
    'damaged',
    `No pack was made, because the log does not verify (${file}: ${reason}) Verify it to see where, and keep the room file as it is.`,
  );
}
