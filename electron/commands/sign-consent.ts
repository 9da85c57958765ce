import {
  CONSENT_DECISION_OF,
  CONSENT_PAYLOAD,
  type ConsentPayload,
} from '../../shared/envelope/signed-consent.ts';
import { REGISTRY_LOG, type Sent } from '../../shared/ipc/contract.ts';
import type { Json, Rejection, Result } from '../../shared/kernel.ts';
import type { ConsentCommand } from '../../shared/room/events.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { signedBy } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import type { JsonObject } from '../../shared/seal/record.ts';
import { sha256Hex } from '../log/digest.ts';
import type { EventLog } from '../log/event-log.ts';
import type { PersonKey } from '../people/person-key.ts';
import { freshNonce } from './decided-words.ts';
import type { Signing, Spine } from './dispatch.ts';
import { keyAtKeyboard, type SigningServices } from './sign-decision.ts';

/** The `data` of the proposal that a consent is about, as the registry has it. */
function proposalOf(log: EventLog, event: Parameters<Signing>[0] & { readonly type: `envelope.${string}` }) {
  const { envelopeId } = event.data;
  if (event.type === 'envelope.proposed') return JSON.parse(JSON.stringify(event.data)) as Json;
  const proposed = log
    .read(REGISTRY_LOG)
    .find(({ kind, data }) => kind === 'envelope.proposed' && data['envelopeId'] === envelopeId);
  if (!proposed) throw new Error('a consent was accepted to an envelope that nobody proposed');
  return proposed.data as JsonObject;
}

/** Signs a consent with an open key, over exactly what docs/formats.md, section 4.3, says. */
function consentingWith(key: PersonKey, log: EventLog, app: string): Signing {
  return (event, { at, by, head, origin }) => {
    if (event.type !== 'envelope.proposed' && event.type !== 'envelope.consented') return undefined;
    const said: ConsentPayload = {
      log: origin,
      envelope: event.data.envelopeId,
      scope: sha256Hex(canonicalJson(proposalOf(log, event))),
      decision: CONSENT_DECISION_OF[event.type],
      by,
      key: base64OfBytes(key.publicKey),
      at: instantText(at),
      seen: head,
      nonce: freshNonce(),
      app,
    };
    return signedBy(CONSENT_PAYLOAD, said, [key]);
  };
}

/**
 * Signs a standing consent with the key of whoever is at the keyboard, and appends it. The key is opened first; then
 * decide, payload, signature and append happen in one turn.
 */
export async function signConsent(
  spine: Spine,
  services: SigningServices,
  { command, passphrase }: { readonly command: ConsentCommand; readonly passphrase: string },
): Promise<Result<Sent, Rejection>> {
  const key = await keyAtKeyboard(spine, services, passphrase);
  return key.ok ? spine.sendToRegistry(command, consentingWith(key.value, spine.log, services.app)) : key;
}
