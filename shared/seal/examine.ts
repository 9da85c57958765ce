import { isCommitted, type SealedValues } from './blobs.ts';
import { createApprovalCheck, type ShownApprovals } from './check-approvals.ts';
import { clockJumps } from './check-clocks.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { inOrder, type Notes } from './checkpoints-file.ts';
import { type ConsentBook, createConsentBook } from './consents.ts';
import { isObject, refOf, textIn } from './fields.ts';
import { createLogKeyring } from './log-keys.ts';
import { partsOfOrigin, REGISTRY } from './origin.ts';
import { type Absence, hexOfHash, PACK } from './pack.ts';
import { type Examined, type PackFault, packFault } from './pack-verdict.ts';
import { createPersonKeyring, isKeyedFromTheStart, type PersonKeyring } from './person-keys.ts';
import { type LogContent, readLog } from './read-log.ts';
import type { LogRecord } from './record.ts';
import type { NoteTools } from './signed-note.ts';
import { faultAt } from './verdict.ts';

/** What examining asks of its platform. `textOf` answers undefined for bytes that are not UTF-8. */
export type PackTools = NoteTools & { readonly textOf: (bytes: Uint8Array) => string | undefined };

/** The evidence itself, as a room or a pack gives it. */
export type RawEvidence = {
  readonly incident: { readonly origin: string; readonly bytes: Uint8Array };
  readonly registry: { readonly origin: string; readonly bytes: Uint8Array };
  /** The signed notes of both logs. */
  readonly notes: readonly string[];
  readonly values: SealedValues;
  /** Hashes of the sealed values that were left out on purpose. */
  readonly redacted: ReadonlySet<string>;
};

type LogName = 'incident' | 'registry';

const isExamined = (found: LogContent | PackFault): found is LogContent => 'records' in found;

function originFault({ incident, registry }: RawEvidence): PackFault | undefined {
  const [one, other] = [partsOfOrigin(incident.origin), partsOfOrigin(registry.origin)];
  return one === undefined ||
    one.roomId !== other?.roomId ||
    one.logId === REGISTRY ||
    other.logId !== REGISTRY
    ? packFault(PACK.head, 'This file does not name an incident and the registry of one room.')
    : undefined;
}

/** Follows the references of records to the sealed values, and knows at the end which are missing. */
function createValueCheck({ values, redacted }: RawEvidence, { hasher }: PackTools) {
  const met = new Set<string>();
  const absent = new Map<string, Absence>();
  const onRecord = ({ refs = [] }: LogRecord): string | undefined => {
    for (const ref of refs) {
      const hash = hexOfHash(ref.h) ?? '';
      const value = values.get(hash);
      met.add(hash);
      if (value === undefined) absent.set(hash, redacted.has(hash) ? 'redacted' : 'erased');
      else if (!isCommitted(hasher, ref, value))
        return 'the words or personal data kept beside it were changed after it was written';
    }
    return undefined;
  };
  const stranger = (): PackFault | undefined => {
    const hash = [...values.keys()].find((one) => !met.has(one));
    return hash === undefined ? undefined : packFault(PACK.blobs, `No record refers to the value ${hash}.`);
  };
  return { onRecord, stranger, absent: () => new Map([...absent].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

type Reading = {
  readonly raw: RawEvidence;
  readonly tools: PackTools;
  readonly sizes: ReadonlyMap<string, number>;
  readonly notes: Readonly<Record<LogName, Notes>>;
};

function readOne(
  { raw, tools, sizes, notes }: Reading,
  log: LogName,
  more: {
    readonly keys: () => ReturnType<ReturnType<typeof createLogKeyring>['keys']>;
    readonly onRecord: (record: LogRecord) => string | undefined;
  },
): LogContent | PackFault {
  const { origin, bytes } = raw[log];
  const sizeOfNote = (note: string): number => sizes.get(note) ?? -1;
  const read = readLog(bytes, { ...tools, ...more, origin, notes: notes[log], sizeOfNote });
  return 'records' in read ? read : packFault(PACK[log], read.reason, read.position);
}

/** Sorts the notes by the log they are about; a fault for one that is about neither. */
function sorted(raw: RawEvidence, tools: PackTools): Reading | PackFault {
  const sizes = new Map<string, number>();
  const of = { incident: [] as string[], registry: [] as string[] };
  for (const note of raw.notes) {
    const checkpoint = parseCheckpoint(note)?.checkpoint;
    const log = (['incident', 'registry'] as const).find((name) => raw[name].origin === checkpoint?.origin);
    if (checkpoint === undefined || log === undefined || checkpoint.size < 1)
      return packFault(PACK.checkpoints, 'It holds a checkpoint that is about none of the two logs.');
    sizes.set(note, checkpoint.size);
    of[log].push(note);
  }
  return { raw, tools, sizes, notes: { incident: inOrder(of.incident), registry: inOrder(of.registry) } };
}

/** Who consented to which envelope, each by their own signature; a fault for a consent that nobody answers for. */
function consentsIn(
  registry: LogContent,
  persons: PersonKeyring,
  { hasher, verify }: PackTools,
): ConsentBook | PackFault {
  const book = createConsentBook({
    ...{ hasher, verify, keyOf: persons.keyOf, rootAt: registry.rootAt, registrySize: registry.size },
    keyedFrom: persons.keys()[0]?.from,
  });
  for (const record of registry.records) {
    const wrong = book.add(record);
    if (wrong !== undefined) return packFault(PACK.registry, faultAt(record.seq, wrong).reason, record.seq);
  }
  return book;
}

function approvalsOf(
  incident: LogContent,
  registry: LogContent,
  { persons, consents }: { readonly persons: PersonKeyring; readonly consents: ConsentBook },
  { raw, tools }: Reading,
): ShownApprovals | PackFault {
  const check = createApprovalCheck(incident.origin, {
    ...{ hasher: tools.hasher, verify: tools.verify },
    keyOf: persons.keyOf,
    keyedAt: persons.keyedAt,
    standing: consents.standing,
    keyedFromTheStart: isKeyedFromTheStart(registry.records),
    registrySize: registry.size,
    registryAt: (position) => registry.records[position],
    registryRootAt: registry.rootAt,
    keyedFrom: persons.keys()[0]?.from,
    rootAt: incident.rootAt,
    words: { values: raw.values, textOf: tools.textOf },
  });
  for (const record of incident.records) {
    const wrong = check.add(record);
    if (wrong !== undefined) return packFault(PACK.incident, faultAt(record.seq, wrong).reason, record.seq);
  }
  return check.shown();
}

/** How many of the missing values the registry says were erased. */
function erasedByEntry(logs: readonly LogContent[], absent: ReadonlyMap<string, Absence>): number {
  const told = new Set<string>();
  const byId = new Map(logs.map((log) => [partsOfOrigin(log.origin)?.logId, log.records]));
  for (const { kind, data } of byId.get(REGISTRY) ?? []) {
    if (kind !== 'content.erased' || !Array.isArray(data['fields'])) continue;
    const record = byId.get(textIn(data, 'logId'))?.[Number(data['position'])];
    for (const field of data['fields']) {
      const ref = record && refOf(record, String(field));
      if (ref !== undefined) told.add(hexOfHash(ref.h) ?? '');
    }
  }
  return [...absent].filter(([hash, why]) => why === 'erased' && told.has(hash)).length;
}

/**
 * Examines the evidence of one incident: every record, link and tree anew, every checkpoint against the announced log
 * keys, every announcement, every sealed value, every decision and release. The first thing that is wrong, or what all
 * of it comes to.
 */
export function examine(raw: RawEvidence, tools: PackTools): Examined | PackFault {
  const reading = originFault(raw) ?? sorted(raw, tools);
  if ('file' in reading) return reading;
  const values = createValueCheck(raw, tools);
  const ring = createLogKeyring(tools.verify);
  const persons = createPersonKeyring(tools.verify);
  const registry = readOne(reading, 'registry', {
    keys: ring.keys,
    onRecord: (record) => ring.add(record) ?? persons.add(record) ?? values.onRecord(record),
  });
  if (!isExamined(registry)) return registry;
  const incident = readOne(reading, 'incident', { keys: ring.keys, onRecord: values.onRecord });
  if (!isExamined(incident)) return incident;
  const stranger = values.stranger();
  if (stranger !== undefined) return stranger;
  const consents = consentsIn(registry, persons, tools);
  if ('file' in consents) return consents;
  const approvals = approvalsOf(incident, registry, { persons, consents }, reading);
  if ('file' in approvals) return approvals;
  const absent = values.absent();
  return {
    ...{ incident, registry, absent, approvals, values: raw.values },
    erasedByEntry: erasedByEntry([registry, incident], absent),
    keys: { logKeys: ring.keys(), persons: persons.keys() },
    clockJumps: clockJumps(incident.records),
  };
}

/** The playbook that was in force, as the incident's first record pinned it; null where there is none. */
export function pinnedPlaybook({ incident }: Examined) {
  const opened = incident.records.find(({ kind }) => kind === 'incident.opened');
  const playbook = opened?.data['playbook'];
  return isObject(playbook) ? playbook : null;
}
