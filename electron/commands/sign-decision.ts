import { randomBytes } from 'node:crypto';
import { languageOf } from '../../shared/approval/manifest.ts';
import {
  APPROVAL_PAYLOAD,
  DECISION_OF,
  type DecisionPayload,
  type SignedKind,
} from '../../shared/approval/signed-decision.ts';
import type { SignedCommand } from '../../shared/incident/commands.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { sealedFieldsOf } from '../../shared/incident/upcast.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { personById } from '../../shared/people/people.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { envelopeOf, preAuthEncoding } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import type { BlobRef } from '../../shared/seal/record.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';
import type { EventLog } from '../log/event-log.ts';
import type { PersonKey } from '../people/person-key.ts';
import type { Signing, Spine } from './dispatch.ts';

/** Opens a person's key with their passphrase: wrong tries are slowed and logged there. */
export type OpenKey = (personId: string, passphrase: string) => Promise<Result<PersonKey, Rejection>>;

export type SigningServices = {
  readonly openKey: OpenKey;
  /** Name and version of the program, as payloads say it. */
  readonly app: string;
};

export const NONCE_BYTES = 16;
const PIECE = 256;

/** What the record of a request commits to of its manifest, looked for from the end of the log; undefined without one. */
export function manifestRef(log: EventLog, incidentId: string, requestId: string): BlobRef | undefined {
  for (let to = log.size(incidentId); to > 0; to -= PIECE) {
    const found = log
      .read(incidentId, Math.max(0, to - PIECE), to)
      .findLast((one) => one.kind === 'approval.requested' && one.data['requestId'] === requestId);
    if (!found) continue;
    const sealed = sealedFieldsOf(found.kind).filter((field) => Object.hasOwn(found.data, field));
    return found.refs?.[sealed.indexOf('release')];
  }
  return undefined;
}

function isSignedKind(kind: string): kind is SignedKind {
  return Object.hasOwn(DECISION_OF, kind);
}

/** Signs the decisions of a batch with an open key, over exactly what docs/formats.md, section 4, says. */
function signingWith(
  key: PersonKey,
  log: EventLog,
  state: IncidentState,
  services: SigningServices,
): Signing {
  return (event, { origin, at, by, head }) => {
    if (!isSignedKind(event.type) || !('requestId' in event.data) || !('signerId' in event.data))
      return undefined;
    const { requestId, signerId } = event.data;
    if (requestId === null) return undefined;
    const request = state.approvals.find((one) => one.requestId === requestId);
    const seat = request?.signers.find((one) => one.signerId === signerId);
    const inc = origin.slice(origin.lastIndexOf('/') + 1);
    const words = manifestRef(log, inc, requestId);
    if (!request?.release || !seat || !words) throw new Error('a decision was accepted that nobody can sign');
    const payload: DecisionPayload = {
      log: origin,
      inc,
      stage: 'approve',
      draft: request.statementId,
      rev: request.revisionId,
      channel: 'release',
      lang: languageOf(request.release),
      words,
      decision: DECISION_OF[event.type],
      role: seat.role,
      by,
      key: base64OfBytes(key.publicKey),
      at: instantText(at),
      seen: head,
      nonce: base64OfBytes(randomBytes(NONCE_BYTES)),
      app: services.app,
    };
    const bytes = utf8Bytes(canonicalJson(payload));
    const signature = key.sign(preAuthEncoding(APPROVAL_PAYLOAD, bytes));
    return envelopeOf(APPROVAL_PAYLOAD, bytes, [{ keyid: payload.key, signature }]);
  };
}

/** The key of whoever is at the keyboard, if it is the one that the registry names for them. */
async function keyAtKeyboard(
  spine: Spine,
  services: SigningServices,
  passphrase: string,
): Promise<Result<PersonKey, Rejection>> {
  const { atKeyboard } = spine.room().people;
  if (!atKeyboard) return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  const key = await services.openKey(atKeyboard, passphrase);
  if (!key.ok) return key;
  // Opening takes a moment, and in that moment somebody else may sit down or the key may be revoked.
  const { people } = spine.room();
  if (people.atKeyboard !== atKeyboard || key.value.personId !== atKeyboard)
    return refuse('somebody-else', 'Somebody else sat down meanwhile, so nothing was signed. Sign again.');
  return personById(people, atKeyboard)?.key === base64OfBytes(key.value.publicKey)
    ? ok(key.value)
    : refuse('other-key', 'This is not the key that the room knows of you, so nothing was signed.');
}

/**
 * Signs one decision with the key of whoever is at the keyboard, and appends it. The key is opened first; then decide,
 * payload, signature and append happen in one turn, so that what is signed is what is in the log.
 */
export async function signDecision(
  spine: Spine,
  services: SigningServices,
  asked: { readonly incidentId: string; readonly command: SignedCommand; readonly passphrase: string },
): Promise<Result<Sent, Rejection>> {
  const { incidentId, command, passphrase } = asked;
  const key = await keyAtKeyboard(spine, services, passphrase);
  if (!key.ok) return key;
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const sign = signingWith(key.value, spine.log, state.value, services);
  return spine.sendToIncident(incidentId, command, key.value.personId, sign);
}
