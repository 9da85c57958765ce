import { blobName, SALT_LENGTH } from '../../shared/seal/pack.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import { logRows, rowId, tipReader } from '../log/rows.ts';

/** One log as the file holds it: its name, and the stored bytes of every record, in order. */
export type RawLog = { readonly origin: string; readonly bodies: readonly Buffer[] };

/** What a pack of one incident is made from, all from one moment. `blobs` has no entry for what was erased. */
export type RawPack = {
  readonly incident: RawLog;
  readonly registry: RawLog;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  /** How many sealed values the records refer to, kept or erased. */
  readonly references: number;
};

function readLog(db: ReadableDb, logId: string): RawLog | undefined {
  const log = logRows(db).find((row) => row.id === logId);
  if (log === undefined) return undefined;
  const { size } = tipReader(db)(log.n);
  const bodies = db
    .prepare<[number, number], Uint8Array>(
      'SELECT CAST(body AS BLOB) FROM event WHERE id >= ? AND id < ? ORDER BY id',
    )
    .pluck()
    .all(rowId(log.n, 0), rowId(log.n, size))
    .map((body) => Buffer.from(body));
  return { origin: log.origin, bodies };
}

/** The references of a record; none where it cannot be read, which checking the pack then says. */
function hashesIn(body: Buffer): readonly string[] {
  try {
    const { refs } = JSON.parse(body.toString('utf8')) as Pick<LogRecord, 'refs'>;
    return refs?.map(({ h }) => h) ?? [];
  } catch {
    return [];
  }
}

function readBlobs(db: ReadableDb, bodies: readonly Buffer[]): Pick<RawPack, 'blobs' | 'references'> {
  const select = db
    .prepare<[Buffer], [salt: Uint8Array, bytes: Uint8Array]>('SELECT salt, bytes FROM blob WHERE h = ?')
    .raw();
  const hashes = new Set(bodies.flatMap(hashesIn));
  const found = [...hashes].flatMap((h) => {
    const row = select.get(Buffer.from(h, 'base64'));
    const name = blobName(h);
    if (row === undefined || name === undefined || row[0].length !== SALT_LENGTH) return [];
    return [[name, Buffer.concat(row)] as const];
  });
  return {
    blobs: new Map(found.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    references: hashes.size,
  };
}

/** Reads an incident's log, the registry and what both refer to, on one snapshot of the file; undefined if either is not there. */
export function readRawPack(db: ReadableDb, incidentId: string, registryId: string): RawPack | undefined {
  const readAll = db.transaction((): RawPack | undefined => {
    const incident = readLog(db, incidentId);
    const registry = readLog(db, registryId);
    if (incident === undefined || registry === undefined) return undefined;
    return { incident, registry, ...readBlobs(db, [...registry.bodies, ...incident.bodies]) };
  });
  return readAll();
}
