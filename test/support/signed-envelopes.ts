import { randomBytes } from 'node:crypto';
import type { NewEvent } from '../../electron/log/events.ts';
import type { Json } from '../../shared/kernel.ts';
import { base64OfBytes } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { envelopeOf, preAuthEncoding } from '../../shared/seal/dsse.ts';
import { instantText } from '../../shared/seal/instant.ts';
import type { Envelope } from '../../shared/seal/record.ts';
import type { SigningKey } from './signing-key.ts';

export const APP = 'Holdline 0.1.0';
const IDENTITY = 'application/vnd.holdline.identity.v1+json';
const READ_BACK = 'application/vnd.holdline.read-back.v1+json';
const BREAK_GLASS = 'application/vnd.holdline.break-glass.v1+json';
const CONSENT = 'application/vnd.holdline.consent.v1+json';
const APPROVAL = 'application/vnd.holdline.approval.v1+json';

type Fields = { readonly [field: string]: Json };

const nonce = (): string => base64OfBytes(randomBytes(16));

/** A DSSE envelope over a canonical payload, by these keys. */
export function envelopeBy(type: string, payload: Json, keys: readonly SigningKey[]): Envelope {
  const bytes = Buffer.from(canonicalJson(payload), 'utf8');
  const signatures = keys.map((key) => ({
    keyid: base64OfBytes(key.publicKey),
    signature: key.sign(preAuthEncoding(type, bytes)),
  }));
  return envelopeOf(type, bytes, signatures);
}

/** What gives a person a key (formats, section 3), signed by it and, unless it is the first of the room, by the administrator's. */
export function enrolledEvent(
  personId: string,
  key: SigningKey,
  about: {
    readonly at: number;
    readonly by: string;
    readonly log: string;
    readonly administrator?: SigningKey;
    readonly replaces?: string;
  },
): NewEvent {
  const data = { personId, key: base64OfBytes(key.publicKey), replaces: about.replaces ?? null };
  const said = { app: APP, at: instantText(about.at), by: about.by, log: about.log, nonce: nonce() };
  const payload = { ...said, key: data.key, person: personId, replaces: data.replaces };
  const signers = about.administrator === undefined ? [key] : [key, about.administrator];
  return { kind: 'identity.enrolled', data, env: envelopeBy(IDENTITY, payload, signers) };
}

const sameInAll = (): Fields => ({
  app: APP,
  channel: 'release',
  lang: 'en',
  nonce: nonce(),
  stage: 'approve',
});

/** What two people sign who heard a signer by phone (formats, section 4.1). */
export function readBackEnvelope(about: Fields, keys: readonly SigningKey[]): Envelope {
  return envelopeBy(READ_BACK, { ...sameInAll(), method: 'readBack', ...about }, keys);
}

/** What a signer signs (formats, section 4). `about` says everything but what is the same in every decision. */
export function decisionEnvelope(about: Fields, key: SigningKey): Envelope {
  const same = { ...sameInAll(), key: base64OfBytes(key.publicKey) };
  return envelopeBy(APPROVAL, { ...same, ...about }, [key]);
}

/** What one of the two signs who break the glass (formats, section 4.2). */
export function glassEnvelope(about: Fields, key: SigningKey): Envelope {
  const same = { ...sameInAll(), key: base64OfBytes(key.publicKey) };
  return envelopeBy(BREAK_GLASS, { ...same, ...about }, [key]);
}

/** What one of the two signs who consent to an envelope (formats, section 4.3). */
export function consentEnvelope(about: Fields, key: SigningKey): Envelope {
  return envelopeBy(CONSENT, { app: APP, nonce: nonce(), key: base64OfBytes(key.publicKey), ...about }, [
    key,
  ]);
}
