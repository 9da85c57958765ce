import { randomBytes } from 'node:crypto';
import { languageOf } from '../../shared/approval/manifest.ts';
import { READ_BACK_PAYLOAD, type ReadBackPayload } from '../../shared/approval/read-back.ts';
import { DECISION_OF } from '../../shared/approval/signed-decision.ts';
import type { PhoneCommand } from '../../shared/incident/commands.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import type { Sent } from '../../shared/ipc/contract.ts';
import { ok, type Rejection, type Result, refuse } from '../../shared/kernel.ts';
import { actorName, personById } from '../../shared/people/people.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { envelopeOf, preAuthEncoding } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';
import type { EventLog } from '../log/event-log.ts';
import type { PersonKey } from '../people/person-key.ts';
import type { Signing, Spine } from './dispatch.ts';
import { manifestRef, NONCE_BYTES, type SigningServices } from './sign-decision.ts';

/** The open keys of the two who heard what a signer said. */
type Pair = { readonly caller: PersonKey; readonly listener: PersonKey };

/** Signs a decision by phone with two keys, over exactly what docs/formats.md, section 4.1, says. */
function signingWith(
  { caller, listener }: Pair,
  log: EventLog,
  state: IncidentState,
  services: SigningServices,
): Signing {
  return (event, { origin, at, by, head }) => {
    if (event.type !== 'approval.approved' && event.type !== 'approval.rejected') return undefined;
    const { requestId, signerId, readBack } = event.data;
    const request = state.approvals.find((one) => one.requestId === requestId);
    const seat = request?.signers.find((one) => one.signerId === signerId);
    const inc = origin.slice(origin.lastIndexOf('/') + 1);
    const words = manifestRef(log, inc, requestId);
    if (!request?.release || !seat || !words || !readBack)
      throw new Error('a decision by phone was accepted that nobody can sign');
    const payload: ReadBackPayload = {
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
      method: 'readBack',
      code: readBack.code ?? null,
      signer: readBack.personId,
      caller: by,
      callerKey: base64OfBytes(caller.publicKey),
      listener: readBack.listenerId,
      listenerKey: base64OfBytes(listener.publicKey),
      at: instantText(at),
      seen: head,
      nonce: base64OfBytes(randomBytes(NONCE_BYTES)),
      app: services.app,
    };
    const bytes = utf8Bytes(canonicalJson(payload));
    const message = preAuthEncoding(READ_BACK_PAYLOAD, bytes);
    return envelopeOf(READ_BACK_PAYLOAD, bytes, [
      { keyid: payload.callerKey, signature: caller.sign(message) },
      { keyid: payload.listenerKey, signature: listener.sign(message) },
    ]);
  };
}

/** Why an open key is not the one that the room knows of this person now, or null. */
function otherKey(spine: Spine, personId: string, key: PersonKey): Result<never, Rejection> | null {
  const { people } = spine.room();
  if (key.personId === personId && personById(people, personId)?.key === base64OfBytes(key.publicKey))
    return null;
  const name = actorName(people, personId);
  return refuse('other-key', `This is not the key that the room knows of ${name}, so nothing was signed.`);
}

/** Opens both keys, one after the other: of whoever is at the keyboard, and of whoever listened. */
async function keysOf(
  spine: Spine,
  { openKey }: SigningServices,
  listenerId: string,
  passphrases: { readonly caller: string; readonly listener: string },
): Promise<Result<Pair, Rejection>> {
  const { atKeyboard } = spine.room().people;
  if (!atKeyboard) return refuse('nobody', 'Nobody is at the keyboard. Say who you are first.');
  if (atKeyboard === listenerId)
    return refuse(
      'second-person',
      'A second person must hear it: whoever calls does not listen for themself.',
    );
  const caller = await openKey(atKeyboard, passphrases.caller);
  if (!caller.ok) return caller;
  const listener = await openKey(listenerId, passphrases.listener);
  if (!listener.ok) return listener;
  // Opening takes a moment, and in that moment somebody else may sit down or a key may be revoked.
  if (spine.room().people.atKeyboard !== atKeyboard)
    return refuse('somebody-else', 'Somebody else sat down meanwhile, so nothing was signed. Sign again.');
  const wrong = otherKey(spine, atKeyboard, caller.value) ?? otherKey(spine, listenerId, listener.value);
  return wrong ?? ok({ caller: caller.value, listener: listener.value });
}

/**
 * Signs what a signer said by phone with the keys of the two who heard it, and appends it. Both keys are opened first;
 * then decide, payload, both signatures and append happen in one turn.
 */
export async function signReadBack(
  spine: Spine,
  services: SigningServices,
  asked: {
    readonly incidentId: string;
    readonly command: PhoneCommand;
    readonly passphrases: { readonly caller: string; readonly listener: string };
  },
): Promise<Result<Sent, Rejection>> {
  const { incidentId, command, passphrases } = asked;
  const keys = await keysOf(spine, services, command.listenerId, passphrases);
  if (!keys.ok) return keys;
  const state = spine.incidents.state(incidentId);
  if (!state.ok) return state;
  const sign = signingWith(keys.value, spine.log, state.value, services);
  return spine.sendToIncident(incidentId, command, keys.value.caller.personId, sign);
}
