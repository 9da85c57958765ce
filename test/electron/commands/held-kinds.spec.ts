import { describe, expect, it } from 'vitest';
import { INCIDENT_KINDS, REGISTRY_KINDS } from '../../../electron/commands/held-kinds.ts';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import type { EventLog } from '../../../electron/log/event-log.ts';
import { createApprovalCheck } from '../../../shared/seal/check-approvals.ts';
import { createConsentBook } from '../../../shared/seal/consents.ts';
import { REGISTRY } from '../../../shared/seal/origin.ts';
import { createPersonKeyring, isKeyedFromTheStart } from '../../../shared/seal/person-keys.ts';
import type { JsonObject, LogRecord } from '../../../shared/seal/record.ts';
import { chainStories, envelopeStory } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import type { Story } from '../../support/given.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { signedRoom } from '../../support/signed-room.ts';

const STORIES = (): readonly Story[] => [...chainStories(), envelopeStory(), fullStory()];

const bare = { words: { values: new Map(), textOf: () => undefined }, hasher: nodeHasher };

/** All that the check says of a log, from these records of the registry and of the incident. */
function saidOf(log: EventLog, registry: readonly LogRecord[], incident: readonly LogRecord[]) {
  const persons = createPersonKeyring(nodeEd25519);
  const wrong = registry.map((record) => persons.add(record));
  const { keyOf, keyedAt } = persons;
  const tools = { ...bare, verify: nodeEd25519, keyOf, registrySize: log.size(REGISTRY) };
  const rootOf = (logId: string) => (size: number) => log.rootAt(logId, size) ?? undefined;
  const keyedFrom = persons.keys()[0]?.from;
  const consents = createConsentBook({ ...tools, keyedFrom, rootAt: rootOf(REGISTRY) });
  wrong.push(...registry.map((record) => consents.add(record)));
  const check = createApprovalCheck(log.origin(INCIDENT), {
    ...tools,
    keyedAt,
    standing: consents.standing,
    registryAt: () => undefined,
    registryRootAt: rootOf(REGISTRY),
    keyedFrom,
    keyedFromTheStart: isKeyedFromTheStart(registry),
    rootAt: rootOf(INCIDENT),
  });
  const faults = incident.map((record) => [record.seq, check.add(record)]);
  const { words: _, ...shown } = check.shown();
  const found = [...wrong, ...faults.map(([, fault]) => fault)].filter((one) => one !== undefined);
  return { keys: persons.keys(), shown, found };
}

const backwards = (records: readonly LogRecord[]) => [...records].reverse();

/** A log in which something else comes right before each record of a kind. */
function disturbed(log: EventLog, before: string, kind: string, data: JsonObject): readonly LogRecord[] {
  return log.records(INCIDENT).flatMap((record) => {
    const { refs: _, env: __, ...plain } = record;
    return record.kind === before ? [{ ...plain, kind, data }, record] : [record];
  });
}

/** A log as it is, told backwards, with another severity before all are asked, and with a clock that was an hour behind. */
const turned = (log: EventLog): readonly (readonly LogRecord[])[] => [
  log.records(INCIDENT),
  backwards(log.records(INCIDENT)),
  disturbed(log, 'approval.requested', 'severity.changed', { to: 'S0' }),
  disturbed(log, 'breakGlass.confirmed', 'clock.adjusted', { shiftMs: -3_600_000 }),
];

/** The same from every record, and from those alone that a signed append reads. */
function bothOf(log: EventLog) {
  return {
    whole: saidOf(log, log.records(REGISTRY), log.records(INCIDENT)),
    some: saidOf(log, log.records(REGISTRY, REGISTRY_KINDS), log.records(INCIDENT, INCIDENT_KINDS)),
  };
}

describe('the records that are read before a signature', () => {
  it('are enough for the same answer as all of them, for every story', () => {
    for (const story of STORIES()) {
      const { log } = signedRoom(story);
      const { whole, some } = bothOf(log);
      expect(some).toEqual(whole);
      expect(whole.found).toEqual([]);
      expect(log.records(INCIDENT, INCIDENT_KINDS).length).toBeLessThan(log.size(INCIDENT));
    }
  });

  it('are enough also where each of them says that something is wrong', () => {
    for (const story of STORIES()) {
      const { log } = signedRoom(story);
      // Told in the wrong order, nearly everything is wrong with a story: each fault must be found by both.
      const registry = log.records(REGISTRY);
      const whole = saidOf(log, registry, backwards(log.records(INCIDENT)));
      const some = saidOf(log, registry, backwards(log.records(INCIDENT, INCIDENT_KINDS)));
      expect(some).toEqual(whole);
      expect(whole.found.length).toBeGreaterThan(0);
    }
  });

  it('are each needed: with one kind less, the answer about some log is another', () => {
    const logs = STORIES().map((story) => signedRoom(story).log);
    const isNeeded = (kind: string): boolean =>
      logs.some((log) =>
        turned(log).some((all) => {
          const less = all.filter((record) => !record.kind.startsWith(kind));
          const registry = log.records(REGISTRY);
          return JSON.stringify(saidOf(log, registry, all)) !== JSON.stringify(saidOf(log, registry, less));
        }),
      );
    expect(INCIDENT_KINDS.filter((kind) => !isNeeded(kind))).toEqual([]);
  });

  it('are those that are about words and those with an envelope, at their places, also as the log grows', () => {
    const log = createLog();
    const env = { payloadType: 'text/plain', payload: 'AA==', signatures: [{ sig: 'AA==' }] };
    const fake = { inc: INCIDENT, kind: 'note.added', text: `,"inc":"${INCIDENT}","kind":"note` };
    const read = () => log.records(INCIDENT, ['draft.']).map(({ seq, kind }) => [seq, kind]);
    appendAll(log, notes(3));
    appendAll(log, [{ kind: 'draft.revised', data: fake }, ...notes(1), { kind: 'odd', data: {}, env }]);
    const first = [
      [3, 'draft.revised'],
      [5, 'odd'],
    ];
    expect(read()).toEqual(first);
    appendAll(log, [...notes(2), { kind: 'draft.revised', data: {} }]);
    expect(read()).toEqual([...first, [8, 'draft.revised']]);
    expect(log.records(INCIDENT).map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
