import type { NewEvent } from '../../electron/log/events.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { envelopeOf, preAuthEncoding } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { LOG_KEYED } from '../../shared/seal/log-keys.ts';
import type { SigningKey } from './signing-key.ts';

const TYPE = 'application/vnd.holdline.log-key.v1+json';

/** What announces a log key, named after the registry, signed by it and by the one before. */
export function keyedEvent(key: SigningKey, at: number, before: SigningKey | null = null): NewEvent {
  const data = {
    key: base64OfBytes(key.publicKey),
    previous: before === null ? null : base64OfBytes(before.publicKey),
  };
  const nonce = base64OfBytes(new Uint8Array(16));
  const said = { ...data, app: 'Holdline 0.1.0', at: instantText(at), log: key.name, nonce };
  const payload = Buffer.from(canonicalJson(said), 'utf8');
  const message = preAuthEncoding(TYPE, payload);
  const signatures = [key, ...(before === null ? [] : [before])].map((one) => ({
    keyid: base64OfBytes(one.publicKey),
    signature: one.sign(message),
  }));
  return { kind: LOG_KEYED, data, env: envelopeOf(TYPE, payload, signatures) };
}
