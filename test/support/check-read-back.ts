import { createHash } from 'node:crypto';
import { nodeEd25519 } from '../../electron/log/ed25519.ts';
import { bytesOfBase64 } from '../../shared/seal/bytes.ts';
import { CODE_WORDS } from '../../shared/seal/code-words.ts';
import type { JsonObject, LogRecord } from '../../shared/seal/record.ts';

const TYPE = 'application/vnd.holdline.read-back.v1+json';

/** The three words of a manifest's bytes, as docs/formats.md, section 4.1, says. */
export function codeOfBytes(manifest: Uint8Array): string {
  const hash = createHash('sha256').update('holdline-read-back/v1\n').update(manifest).digest();
  return [...hash.subarray(0, 3)].map((byte) => CODE_WORDS[byte]).join(' ');
}

/**
 * Checks the two signatures under a decision by phone as docs/formats.md, section 4.1, says: what is wrong, or null.
 * `keys` is the public keys (base64) of caller and listener. Written from the format and not from the product's own code.
 */
export function readBackFault(
  record: LogRecord,
  keys: readonly [string, string],
  code: string | null,
): string | null {
  const { env, data, by } = record;
  const heard = data['readBack'] as { personId: string; listenerId: string };
  if (env?.payloadType !== TYPE || env.signatures.length !== 2) return 'no envelope with two signatures';
  const payload = Buffer.from(env.payload, 'base64');
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${TYPE.length} ${TYPE} ${payload.length} `), payload]);
  const holds = keys.every((key, index) =>
    nodeEd25519(
      bytesOfBase64(key) ?? new Uint8Array(),
      signed,
      bytesOfBase64(env.signatures[index]?.sig ?? '') ?? new Uint8Array(),
    ),
  );
  if (!holds) return 'a signature does not hold';
  const said = JSON.parse(payload.toString('utf8')) as JsonObject;
  const expected: JsonObject = {
    log: record.log,
    inc: record.inc,
    at: record.at,
    method: 'readBack',
    rev: data['revisionId'] ?? '',
    decision: record.kind === 'approval.approved' ? 'approve' : 'reject',
    code,
    signer: heard.personId,
    caller: by,
    callerKey: keys[0],
    listener: heard.listenerId,
    listenerKey: keys[1],
  };
  const wrong = Object.entries(expected).find(([field, value]) => said[field] !== value);
  return wrong ? `${wrong[0]} is another` : null;
}
