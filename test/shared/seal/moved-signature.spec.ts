import { expect, it } from 'vitest';
import { nodeHasher } from '../../../electron/log/digest.ts';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { createApprovalCheck } from '../../../shared/seal/check-approvals.ts';
import { instantText } from '../../../shared/seal/instant.ts';
import { createPersonKeyring, isKeyedFromTheStart } from '../../../shared/seal/person-keys.ts';
import type { BlobRef, LogRecord } from '../../../shared/seal/record.ts';
import { clearStage, requested } from '../../support/given.ts';
import { INCIDENT } from '../../support/log.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { decisionEnvelope } from '../../support/signed-envelopes.ts';
import { signedRoom } from '../../support/signed-room.ts';

/** What whoever holds the log key writes after three people were asked at S1 and one of them signed. */
function insider() {
  const story = clearStage(requested());
  const { log, keys } = signedRoom(story);
  const records = log.records(INCIDENT);
  const registry = log.records('registry');
  const persons = createPersonKeyring(nodeEd25519);
  for (const record of registry) persons.add(record);
  const asked = records.findLast(({ kind }) => kind === 'approval.requested');
  const key = keys.get('lead');
  if (!asked || !key) throw new Error('nobody was asked');
  const at = instantText(story.at + 5000);
  const about = {
    at,
    by: 'lead',
    inc: INCIDENT,
    log: log.origin(INCIDENT),
    rev: String(asked.data['revisionId']),
  };
  const words = asked.refs?.[0] as unknown as {
    readonly h: string;
    readonly n: number;
    readonly media: string;
  };
  const said = { decision: 'approve', draft: String(asked.data['statementId']), role: 'incidentLead', words };
  const env = decisionEnvelope({ ...about, ...said, seen: log.head(INCIDENT) }, key);
  const check = createApprovalCheck(log.origin(INCIDENT), {
    ...{ hasher: nodeHasher, verify: nodeEd25519, keyOf: persons.keyOf, registrySize: registry.length },
    keyedAt: persons.keyedAt,
    standing: () => undefined,
    registryAt: (position) => registry[position],
    registryRootAt: (size) => log.rootAt('registry', size) ?? undefined,
    keyedFrom: persons.keys()[0]?.from,
    keyedFromTheStart: isKeyedFromTheStart(registry),
    rootAt: (size) => log.rootAt(INCIDENT, size) ?? undefined,
    words: { values: new Map(), textOf: () => undefined },
  });
  for (const record of records) expect(check.add(record)).toBeUndefined();
  let seq = records.length;
  const write = (kind: string, data: LogRecord['data'], more: Partial<LogRecord> = {}) => {
    const { refs: _, env: __, ...plain } = asked;
    const wrong = check.add({ ...plain, seq, kind, data, by: 'deputy', at, ...more });
    seq += 1;
    return wrong;
  };
  const signers = samplePlaybook.chains.S4.blocking.map(({ role, label }) => ({
    ...{ signerId: 'f0', role, label, personId: 'lead' },
  }));
  return { asked, env, write, registry: registry.length, signers };
}

it('a signature under three signers does not become the whole chain of a lower severity', () => {
  const { asked, env, write, registry, signers } = insider();
  const { revisionId = '', statementId = '', release = null } = asked.data;
  const lower = { from: 'S1', to: 'S4', impact: 'low', awareness: 'low', proposedBy: 'deputy' };
  expect(write('severity.changed', lower)).toBeUndefined();
  const request = {
    requestId: 'r2',
    statementId,
    revisionId,
    severity: 'S4',
    signers,
    advisers: [],
    release,
  };
  const refs = asked.refs as readonly BlobRef[];
  expect(write('approval.requested', request, { refs })).toContain('that was put to others before');
  const [ref] = refs;
  const other = [{ ...ref, h: `${'A'.repeat(43)}=` }] as readonly BlobRef[];
  expect(write('approval.requested', request, { refs: other })).toBeUndefined();
  const seat = { requestId: 'r2', revisionId, signerId: 'f0' };
  expect(write('approval.seen', seat, { by: 'lead' })).toBeUndefined();
  const approved = { ...seat, method: 'atDesk', registry };
  expect(write('approval.approved', approved, { by: 'lead', env })).toMatch(/the signature was moved here/);
});
