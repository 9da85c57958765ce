import type { Json } from '../../shared/kernel.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { envelopeOf, preAuthEncoding } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { LOG_KEY_TYPE } from '../../shared/seal/log-keys.ts';
import { IDENTITY_TYPE } from '../../shared/seal/person-keys.ts';
import type { Envelope } from '../../shared/seal/record.ts';
import { utf8Bytes } from '../../shared/seal/utf8.ts';
import type { Signing } from '../commands/dispatch.ts';

/** Whatever signs an announcement: an open key of a person or of the log. */
export type Signer = { readonly publicKey: Uint8Array; readonly sign: (message: Uint8Array) => Uint8Array };

/** Name and version of the program, as payloads give it, and where nonces come from. */
export type Stationery = { readonly app: string; readonly randomBytes: (count: number) => Uint8Array };

function signedBy(
  type: string,
  fields: { readonly [k: string]: Json },
  signers: readonly Signer[],
): Envelope {
  const payload = utf8Bytes(canonicalJson(fields));
  const message = preAuthEncoding(type, payload);
  const signatures = signers.map(({ publicKey, sign }) => ({
    keyid: base64OfBytes(publicKey),
    signature: sign(message),
  }));
  return envelopeOf(type, payload, signatures);
}

/**
 * Signs announcements of keys in the turn that appends them (docs/formats.md, section 3). A log key is signed for by
 * itself and the one before; a person's by itself and by the administrator who enrols it, unless it is the room's first.
 */
export function announcing(
  { app, randomBytes }: Stationery,
  signers: { readonly log?: readonly Signer[]; readonly person?: readonly Signer[] },
): Signing {
  return (event, { at, by, origin }) => {
    const common = { app, at: instantText(at), log: origin, nonce: base64OfBytes(randomBytes(16)) };
    if (event.type === 'log.keyed') {
      const { key, previous } = event.data;
      return signedBy(LOG_KEY_TYPE, { ...common, key, previous }, signers.log ?? []);
    }
    if (event.type !== 'identity.enrolled') return undefined;
    const { key, personId, replaces } = event.data;
    return signedBy(IDENTITY_TYPE, { ...common, by, key, person: personId, replaces }, signers.person ?? []);
  };
}
