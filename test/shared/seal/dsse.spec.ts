import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeEd25519 } from '../../../electron/log/ed25519.ts';
import { base64OfBytes, bytesOfBase64 } from '../../../shared/seal/bytes.ts';
import { envelopeOf, openEnvelope, preAuthEncoding } from '../../../shared/seal/dsse.ts';
import { signingKey } from '../../support/signing-key.ts';

const TYPE = 'application/vnd.holdline.approval.v1+json';
const dana = signingKey('dana');
const omar = signingKey('omar');
const payload = Buffer.from('{"rev":"r-1"}', 'utf8');
const message = preAuthEncoding(TYPE, payload);
const envelope = envelopeOf(TYPE, payload, [
  { keyid: 'dana', signature: dana.sign(message) },
  { keyid: 'omar', signature: omar.sign(message) },
]);
const open = (keys: readonly Uint8Array[], other = envelope, type = TYPE) =>
  openEnvelope(other, type, keys, nodeEd25519);

describe('an envelope', () => {
  it('signs the bytes that the DSSE specification prints for its example', () => {
    // secure-systems-lab/dsse, protocol.md, "Test Vectors".
    const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
    expect(Buffer.from(encoded).toString('utf8')).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    );
  });

  it('gives its payload to who knows all the signers asked for', () => {
    expect(open([dana.publicKey])).toEqual(new Uint8Array(payload));
    expect(open([dana.publicKey, omar.publicKey])).toEqual(new Uint8Array(payload));
  });

  it('gives nothing for a signer who did not sign, no signer, another type or another payload', () => {
    expect(open([dana.publicKey, signingKey('eve').publicKey])).toBeUndefined();
    expect(open([])).toBeUndefined();
    expect(open([dana.publicKey], envelope, 'application/json')).toBeUndefined();
    expect(
      open([dana.publicKey], { ...envelope, payloadType: 'application/json' }, 'application/json'),
    ).toBeUndefined();
    const other = { ...envelope, payload: base64OfBytes(Buffer.from('{"rev":"r-2"}')) };
    expect(open([dana.publicKey], other)).toBeUndefined();
  });

  it('never opens with a byte of payload, type or signature changed', () => {
    const [first] = envelope.signatures;
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const flip = (bytes: Uint8Array) =>
          bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ by);
        const sig = base64OfBytes(flip(bytesOfBase64(first?.sig ?? '') ?? new Uint8Array(1)));
        const changed = { ...envelope, payload: base64OfBytes(flip(payload)) };
        expect(open([dana.publicKey], changed)).toBeUndefined();
        expect(open([dana.publicKey], { ...envelope, signatures: [{ sig }] })).toBeUndefined();
      }),
    );
  });
});

describe('base64', () => {
  it('has one spelling for every byte string, which the platform shares', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64OfBytes(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(bytesOfBase64(base64OfBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', 'AA==AA==', 'AA=A', '====', 'A-_=', 'AAAA\n'])(
    'refuses %j',
    (text) => expect(bytesOfBase64(text)).toBeUndefined(),
  );
});
