import type { Json } from '../kernel.ts';
import { base64OfBytes, bytesOfBase64, joinBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import type { Ed25519 } from './ed25519.ts';
import type { Envelope } from './record.ts';
import { utf8Bytes } from './utf8.ts';

/**
 * The bytes that are signed: the pre-authentication encoding of DSSE 1.0.2, so that a signature over one type of
 * payload never passes for one over another.
 */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = utf8Bytes(payloadType);
  const head = joinBytes(utf8Bytes(`DSSEv1 ${type.length} `), type, utf8Bytes(` ${payload.length} `));
  return joinBytes(head, payload);
}

/** One signature of an envelope; `keyid` is a hint and proves nothing. */
export type EnvelopeSignature = { readonly keyid: string; readonly signature: Uint8Array };

/** Puts a payload and its signatures into an envelope, as the log keeps it. */
export function envelopeOf(
  payloadType: string,
  payload: Uint8Array,
  signatures: readonly EnvelopeSignature[],
): Envelope {
  return {
    payloadType,
    payload: base64OfBytes(payload),
    signatures: signatures.map(({ keyid, signature }) => ({ keyid, sig: base64OfBytes(signature) })),
  };
}

/** Whatever signs: an open key of a person or of the log. */
export type EnvelopeSigner = {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/** An envelope over the canonical bytes of these fields, signed by each key in turn and named by its public half. */
export function signedBy(
  payloadType: string,
  fields: { readonly [field: string]: Json },
  signers: readonly EnvelopeSigner[],
): Envelope {
  const payload = utf8Bytes(canonicalJson(fields));
  const message = preAuthEncoding(payloadType, payload);
  const signatures = signers.map(({ publicKey, sign }) => ({
    keyid: base64OfBytes(publicKey),
    signature: sign(message),
  }));
  return envelopeOf(payloadType, payload, signatures);
}

/**
 * The payload's bytes if every one of `publicKeys` signed this envelope as this type; undefined otherwise. More
 * signatures than asked for are passed over. The bytes are what was signed: parse these and nothing else.
 */
export function openEnvelope(
  envelope: Envelope,
  payloadType: string,
  publicKeys: readonly Uint8Array[],
  verify: Ed25519,
): Uint8Array | undefined {
  const payload = bytesOfBase64(envelope.payload);
  if (payload === undefined || envelope.payloadType !== payloadType || publicKeys.length === 0)
    return undefined;
  const message = preAuthEncoding(payloadType, payload);
  const signatures = envelope.signatures.map(({ sig }) => bytesOfBase64(sig));
  const hasSigned = (key: Uint8Array): boolean =>
    signatures.some((signature) => signature !== undefined && verify(key, message, signature));
  return publicKeys.every(hasSigned) ? payload : undefined;
}
