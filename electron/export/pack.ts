// The build for browsers: the one for Node declares a `require` of its own, which breaks in a bundled module.
import { unzipSync, type Zippable, zipSync } from 'fflate/browser';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { checkPack, type PackEntries, type PackVerdict } from '../../shared/seal/check-pack.ts';
import { EMPTY_FRONTIER, leafHash, pushLeaf, rootOf } from '../../shared/seal/merkle.ts';
import { REGISTRY } from '../../shared/seal/origin.ts';
import { headText, hexOfLatin1, PACK, type PackedLog } from '../../shared/seal/pack.ts';
import type { ReadableDb } from '../db/brands.ts';
import { nodeHasher } from '../log/digest.ts';
import { type RawLog, type RawPack, readRawPack } from './pack-read.ts';
import { PACK_README } from './pack-readme.ts';

/** Zip keeps local times: noon of 1 January 1981 wherever this runs, made anew because a computer may change its zone. */
const fixedTime = (): Date => new Date(1981, 0, 1, 12);
/** Part of the format: another level makes other bytes from the same log. */
const FIXED_LEVEL = 6;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function packedLog({ origin, bodies }: RawLog): PackedLog {
  const grow = (edge: typeof EMPTY_FRONTIER, body: Buffer) =>
    pushLeaf(nodeHasher, edge, leafHash(nodeHasher, body.toString('utf8')));
  const frontier = bodies.reduce(grow, EMPTY_FRONTIER);
  return { origin, size: frontier.size, root: nodeHasher.base64(rootOf(nodeHasher, frontier)) };
}

function ndjson({ bodies }: RawLog): Buffer {
  return Buffer.concat(bodies.flatMap((body) => [body, Buffer.of(0x0a)]));
}

/** The files of a pack in their order. */
function entriesOf(raw: RawPack): PackEntries {
  const readme = Buffer.from(PACK_README, 'utf8');
  const head = headText({
    incident: packedLog(raw.incident),
    registry: packedLog(raw.registry),
    readme: hexOfLatin1(nodeHasher.ofBytes(readme)),
    kept: raw.blobs.size,
    erased: raw.references - raw.blobs.size,
  });
  return new Map<string, Uint8Array>([
    [PACK.readme, readme],
    [PACK.head, Buffer.from(head, 'utf8')],
    [PACK.incident, ndjson(raw.incident)],
    [PACK.registry, ndjson(raw.registry)],
    ...raw.blobs,
  ]);
}

/** Puts files into the one zip that these files have: order, times and compression are fixed. */
export function zipPack(entries: PackEntries): Uint8Array {
  const options = { mtime: fixedTime(), level: FIXED_LEVEL } as const;
  const files = [...entries].map(([name, bytes]): [string, Zippable[string]] => [name, [bytes, options]]);
  return zipSync(Object.fromEntries(files));
}

/** Checks a pack from its bytes alone. Throws for what is no zip at all. */
export function checkZippedPack(zip: Uint8Array): PackVerdict {
  return checkPack(new Map(Object.entries(unzipSync(zip))), { hasher: nodeHasher, textOf });
}

/**
 * Makes the evidence pack of one incident from the stored bytes, and hands it out only after it has verified from
 * itself alone. The same log gives the same bytes.
 */
export function makePack(db: ReadableDb, incidentId: string): Result<Uint8Array, Rejection> {
  if (incidentId === REGISTRY) {
    return refuse('not-an-incident', 'A pack is made of one incident; the log of the room goes with it.');
  }
  const raw = readRawPack(db, incidentId, REGISTRY);
  if (raw === undefined) return refuse('unknown-incident', 'There is no such incident in this room.');
  const zip = zipPack(entriesOf(raw));
  const verdict = checkZippedPack(zip);
  return verdict.ok ? ok(zip) : refuse('damaged', damaged(`${verdict.file}: ${verdict.reason}`));
}

function damaged(why: string): string {
  return `No pack was made, because the log does not verify (${why}) Verify it to see where, and keep the room file as it is.`;
}
