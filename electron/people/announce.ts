import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { type EnvelopeSigner, signedBy } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import { LOG_KEY_TYPE } from '../../shared/seal/log-keys.ts';
import { IDENTITY_TYPE } from '../../shared/seal/person-keys.ts';
import type { Signing } from '../commands/dispatch.ts';

/** Name and version of the program, as payloads give it, and where nonces come from. */
export type Stationery = { readonly app: string; readonly randomBytes: (count: number) => Uint8Array };

/**
 * Signs announcements of keys in the turn that appends them (docs/formats.md, section 3). A log key is signed for by
 * itself and the one before; a person's by itself and by the administrator who enrols it, unless it is the room's first.
 */
export function announcing(
  { app, randomBytes }: Stationery,
  signers: { readonly log?: readonly EnvelopeSigner[]; readonly person?: readonly EnvelopeSigner[] },
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
