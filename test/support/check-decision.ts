import { nodeHasher } from '../../electron/log/digest.ts';
import { nodeEd25519 } from '../../electron/log/ed25519.ts';
import { bytesOfBase64 } from '../../shared/seal/bytes.ts';
import { parseCanonical } from '../../shared/seal/canonical.ts';
import { openEnvelope } from '../../shared/seal/dsse.ts';
import { EMPTY_FRONTIER, leafHash, pushLeaf, rootOf } from '../../shared/seal/merkle.ts';
import type { JsonObject, LogRecord } from '../../shared/seal/record.ts';

const TYPE = 'application/vnd.holdline.approval.v1+json';
const FIELDS = 'app at by channel decision draft inc key lang log nonce rev role seen stage words';
const DECISIONS: Readonly<Record<string, string>> = {
  'approval.approved': 'approve',
  'approval.rejected': 'reject',
  'approval.withdrawn': 'withdraw',
};

type Logs = {
  readonly incident: readonly LogRecord[];
  readonly registry: readonly LogRecord[];
  readonly bodies: readonly string[];
};

/** The key that the registry names for a person after so many records. */
function keyAfter(registry: readonly LogRecord[], personId: string, size: number): string | null {
  return registry.slice(0, size).reduce<string | null>((key, { kind, data }) => {
    if (data['personId'] !== personId) return key;
    if (kind === 'identity.enrolled') return String(data['key']);
    return kind === 'identity.revoked' ? null : key;
  }, null);
}

function rootAt(bodies: readonly string[], size: number): string {
  const frontier = bodies
    .slice(0, size)
    .reduce((all, body) => pushLeaf(nodeHasher, all, leafHash(nodeHasher, body)), EMPTY_FRONTIER);
  return nodeHasher.base64(rootOf(nodeHasher, frontier));
}

/**
 * Checks one signed decision as docs/formats.md, section 4, says, from the bare records: what is wrong with it, or null.
 * Written from the format and not from the product's own code.
 */
export function decisionFault(record: LogRecord, { incident, registry, bodies }: Logs): string | null {
  const { env, data } = record;
  if (!env) return 'no envelope';
  const key = keyAfter(registry, record.by, Number(data['registry']));
  const publicKey = bytesOfBase64(key ?? '');
  const signed = publicKey && key && openEnvelope(env, TYPE, [publicKey], nodeEd25519);
  if (!signed) return 'the signature is not by the key in force';
  const payload = parseCanonical(Buffer.from(signed).toString('utf8')) as JsonObject | undefined;
  if (!payload || Object.keys(payload).toSorted().join(' ') !== FIELDS) return 'the payload has other fields';
  const request = incident.find(
    (one) =>
      one.kind === 'approval.requested' &&
      one.seq < record.seq &&
      one.data['requestId'] === data['requestId'],
  );
  const seats = (request?.data['signers'] ?? []) as readonly JsonObject[];
  const place = (request?.data['release'] as { ref?: number } | undefined)?.ref ?? -1;
  const seen = payload['seen'] as { size: number; root: string };
  const expected: JsonObject = {
    log: record.log,
    inc: record.inc,
    by: record.by,
    at: record.at,
    key,
    stage: 'approve',
    channel: 'release',
    decision: DECISIONS[record.kind] ?? '',
    draft: request?.data['statementId'] ?? '',
    rev: data['revisionId'] ?? '',
    role: seats.find((one) => one['signerId'] === data['signerId'])?.['role'] ?? '',
    words: (request?.refs?.[place] ?? {}) as unknown as JsonObject,
  };
  const wrong = Object.entries(expected).find(
    ([field, value]) => JSON.stringify(payload[field]) !== JSON.stringify(value),
  );
  if (wrong) return `${wrong[0]} is another`;
  if (seen.size > record.seq || rootAt(bodies, seen.size) !== seen.root) return 'it has seen another log';
  return request?.data['revisionId'] === data['revisionId'] ? null : 'the request is about other words';
}
