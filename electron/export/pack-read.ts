import type { SealedValue } from '../../shared/seal/blobs.ts';
import type { RawEvidence } from '../../shared/seal/examine.ts';
import { isObject } from '../../shared/seal/fields.ts';
import { bytesOfLines } from '../../shared/seal/lines.ts';
import { hexOfHash, SALT_LENGTH } from '../../shared/seal/pack.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import type { ReadableDb } from '../db/brands.ts';
import type { ContentCipher } from '../log/content-cipher.ts';
import { logRows, rowId, tipReader } from '../log/rows.ts';
import { sealReader } from '../log/seal-rows.ts';
import { createBlobOpener, type StoredBlob } from '../log/stored-blob.ts';

/** Whether a sealed field of a kind of event is to be left out. */
export type IsRedacted = (kind: string, field: string) => boolean;

type RawLog = {
  readonly origin: string;
  readonly bodies: readonly Buffer[];
  readonly notes: readonly string[];
};

function readLog(db: ReadableDb, logId: string): RawLog | undefined {
  const log = logRows(db).find((row) => row.id === logId);
  if (log === undefined) return undefined;
  const { size } = tipReader(db)(log.n);
  const rows = db
    .prepare<[number, number], [Uint8Array, string | null]>(
      'SELECT CAST(body AS BLOB), note FROM event WHERE id >= ? AND id < ? ORDER BY id',
    )
    .raw()
    .all(rowId(log.n, 0), rowId(log.n, size));
  const beside = rows.flatMap(([, note]) => (note === null ? [] : [note]));
  const apart = sealReader(db, log.n)(0, size).values();
  return {
    origin: log.origin,
    bodies: rows.map(([body]) => Buffer.from(body)),
    notes: [...beside, ...apart],
  };
}

type Reference = { readonly hash: string; readonly redacted: boolean };

/** The references of a record; none where it cannot be read, which examining the evidence then says. */
function referencesIn(body: Buffer, isRedacted: IsRedacted): readonly Reference[] {
  try {
    const { refs = [], data, kind } = JSON.parse(body.toString('utf8')) as LogRecord;
    const hidden = new Set<unknown>();
    for (const [field, value] of Object.entries(data))
      if (isObject(value) && isRedacted(kind, field)) hidden.add(value['ref']);
    return refs.map(({ h }, i) => ({ hash: hexOfHash(h) ?? '', redacted: hidden.has(i) }));
  } catch {
    return [];
  }
}

/** What stands for a value that does not open: it is there, and it is not what its record commits to. */
const BROKEN: SealedValue = { salt: new Uint8Array(SALT_LENGTH), value: new Uint8Array() };

function readValues(
  db: ReadableDb,
  references: readonly Reference[],
  cipher: ContentCipher | null,
): Pick<RawEvidence, 'values' | 'redacted'> {
  const select = db.prepare<[Buffer], StoredBlob>('SELECT salt, bytes FROM blob WHERE h = ?').raw();
  const open = createBlobOpener(db, () => cipher);
  const values = new Map<string, SealedValue>();
  const redacted = new Set<string>();
  for (const reference of references) {
    const h = Buffer.from(reference.hash, 'hex');
    const row = select.get(h);
    if (row === undefined) continue;
    const opened = open(h, row);
    const value = opened === undefined || opened === 'locked' ? BROKEN : opened;
    if (value.salt.length !== SALT_LENGTH) continue;
    if (reference.redacted) redacted.add(reference.hash);
    else values.set(reference.hash, value);
  }
  return { values, redacted };
}

/**
 * Reads an incident's log, the registry, their checkpoints and what both refer to, on one snapshot of the file;
 * undefined if either log is not there. What was erased is not there, whether it is to be left out or not.
 */
export function readEvidence(
  db: ReadableDb,
  incidentId: string,
  registryId: string,
  isRedacted: IsRedacted = () => false,
  cipher: ContentCipher | null = null,
): RawEvidence | undefined {
  const readAll = db.transaction((): RawEvidence | undefined => {
    const incident = readLog(db, incidentId);
    const registry = readLog(db, registryId);
    if (incident === undefined || registry === undefined) return undefined;
    const bodies = [...registry.bodies, ...incident.bodies];
    const references = bodies.flatMap((body) => referencesIn(body, isRedacted));
    return {
      incident: { origin: incident.origin, bytes: bytesOfLines(incident.bodies) },
      registry: { origin: registry.origin, bytes: bytesOfLines(registry.bodies) },
      notes: [...registry.notes, ...incident.notes],
      ...readValues(db, references, cipher),
    };
  });
  return readAll();
}
