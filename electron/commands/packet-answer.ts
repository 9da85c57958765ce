import { languageOf, releaseManifest } from '../../shared/approval/manifest.ts';
import { APPROVAL_PAYLOAD, type DecisionPayload } from '../../shared/approval/signed-decision.ts';
import { missingReason, NOT_TO_GO_OUT } from '../../shared/incident/deciding.ts';
import { type Json, ok, type Rejection, type Result } from '../../shared/kernel.ts';
import { ANSWER_PAYLOAD } from '../../shared/packet/answer.ts';
import type { Ask } from '../../shared/packet/ask.ts';
import { packetHash } from '../../shared/packet/read-ask.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { type EnvelopeSigner, signedBy } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { nodeHasher } from '../log/digest.ts';

/** What a signer away from the desk decided about the packet in front of them. */
export type Decided = { readonly decision: 'approve' | 'reject'; readonly reason: string };

/** The key that signs, and the clock and name of the Holdline that it signs in. */
type Signer = EnvelopeSigner & {
  readonly at: number;
  readonly app: string;
};

function payloadOf(ask: Ask, { decision }: Decided, { at, publicKey, app }: Signer): DecisionPayload {
  const { log, inc, request, release, seat, head, nonce } = ask;
  const manifest = releaseManifest.parse(JSON.parse(Buffer.from(release.value, 'base64').toString('utf8')));
  const { h, n, media } = release;
  return {
    log,
    inc,
    stage: 'approve',
    draft: request.draft,
    rev: request.rev,
    channel: 'release',
    lang: languageOf(manifest),
    words: { h, n, media },
    decision,
    role: seat.role,
    by: seat.personId,
    key: base64OfBytes(publicKey),
    at: instantText(at),
    seen: { size: head.size, root: head.root },
    nonce,
    app,
  };
}

/**
 * Signs the answer to a packet that was read and found whole: the decision as the log will carry it, and around it the
 * reason and the very file that it answers. The bytes are those of the answer's file.
 */
export function answerTo(
  file: Uint8Array,
  ask: Ask,
  decided: Decided,
  signer: Signer,
): Result<Uint8Array, Rejection> {
  const unsaid = decided.decision === 'reject' ? missingReason(decided.reason, NOT_TO_GO_OUT) : null;
  if (unsaid) return unsaid;
  const env = signedBy(APPROVAL_PAYLOAD, payloadOf(ask, decided, signer), [signer]);
  const around = {
    v: 1,
    app: signer.app,
    packet: packetHash(file, { hasher: nodeHasher }),
    reason: decided.decision === 'reject' ? decided.reason : '',
    decision: env as unknown as Json,
  };
  const answer = signedBy(ANSWER_PAYLOAD, around, [signer]);
  return ok(Buffer.from(canonicalJson(answer as unknown as Json), 'utf8'));
}
