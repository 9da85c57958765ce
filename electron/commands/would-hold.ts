import { type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { keysSeenAt } from '../../shared/seal/check-able.ts';
import { createApprovalCheck } from '../../shared/seal/check-approvals.ts';
import { createConsentBook } from '../../shared/seal/consents.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { REGISTRY } from '../../shared/seal/origin.ts';
import { createPersonKeyring, isKeyedFromTheStart } from '../../shared/seal/person-keys.ts';
import type { LogRecord } from '../../shared/seal/record.ts';
import { nodeHasher } from '../log/digest.ts';
import { nodeEd25519 } from '../log/ed25519.ts';
import type { EventLog } from '../log/event-log.ts';
import type { NewEvent, Stamp } from '../log/events.ts';
import { INCIDENT_KINDS, REGISTRY_KINDS } from './held-kinds.ts';

/** What an outsider makes of the registry: whose keys counted when, and who consented to what; null where it fails them. */
function registryOf(log: EventLog) {
  const records = log.records(REGISTRY, REGISTRY_KINDS);
  const persons = createPersonKeyring(nodeEd25519);
  if (records.some((record) => persons.add(record) !== undefined)) return null;
  const { keyOf, keyedAt } = persons;
  const tools = { hasher: nodeHasher, verify: nodeEd25519, keyOf, registrySize: log.size(REGISTRY) };
  const keyedFrom = persons.keys()[0]?.from;
  const consents = createConsentBook({
    ...tools,
    keyedFrom,
    rootAt: (size) => log.rootAt(REGISTRY, size) ?? undefined,
  });
  if (records.some((record) => consents.add(record) !== undefined)) return null;
  return { records, tools, keyedAt, consents, keyedFrom };
}

/** The check that an outsider makes of an incident's log, with no sealed value at hand; null where that is wrong already. */
function checkOf(log: EventLog, incidentId: string) {
  const registry = registryOf(log);
  if (registry === null) return null;
  const check = createApprovalCheck(log.origin(incidentId), {
    ...registry.tools,
    keyedAt: registry.keyedAt,
    standing: registry.consents.standing,
    // What is written now is written with the newest entry of the registry behind it: nothing comes after.
    registryAt: () => undefined,
    registryRootAt: (size) => log.rootAt(REGISTRY, size) ?? undefined,
    keyedFrom: registry.keyedFrom,
    keyedFromTheStart: isKeyedFromTheStart(registry.records),
    rootAt: (size) => log.rootAt(incidentId, size) ?? undefined,
    words: { values: new Map(), textOf: () => undefined },
  });
  const wrong = log.records(incidentId, INCIDENT_KINDS).some((record) => check.add(record) !== undefined);
  return wrong ? null : check;
}

/** What an event would be as a record. It is not linked: the check does not look at links. */
function recordOf(log: EventLog, logId: string, event: NewEvent, stamp: Stamp, seq: number): LogRecord {
  const { at, mono, by } = stamp;
  const place = { v: 1, log: log.origin(logId), seq, prev: '', inc: logId } as const;
  return { ...place, ...event, at: instantText(at), mono, by, sess: '' };
}

/**
 * Whether an outsider holds an event against the registry: it is signed, or says whose keys counted, or under which registry
 * an incident is opened.
 */
const isHeld = ({ kind, data, env }: NewEvent): boolean =>
  env !== undefined || kind === 'incident.opened' || keysSeenAt({ kind, data }) !== undefined;

/**
 * Why events that are held against the registry cannot be appended, or null: an outside checker would find them wrong, and the incident, or every
 * incident of the room, could never be packed or verified again. A log with something wrong in it already refuses nothing:
 * verifying the room tells that. Only records that the check looks at are read: it runs before every such event.
 */
export function notToHold(
  log: EventLog,
  logId: string,
  events: readonly NewEvent[],
  stamp: Stamp,
): Result<never, Rejection> | null {
  if (!events.some(isHeld)) return null;
  const check = logId === REGISTRY ? registryOf(log)?.consents : checkOf(log, logId);
  const size = log.size(logId);
  for (const [index, event] of events.entries()) {
    const wrong = check?.add(recordOf(log, logId, event, stamp, size + index));
    if (wrong !== undefined)
      return refuse(
        'would-not-hold',
        `This counts for nothing: whoever checks this log would find it wrong, because ${wrong}. Verify the room.`,
      );
  }
  return null;
}
