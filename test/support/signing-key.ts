import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { rawPublicKey } from '../../electron/log/ed25519.ts';
import { encodeNote, type NoteKey, noteKeyId } from '../../shared/seal/signed-note.ts';
import { plainHasher } from '../shared/seal/sha256.ts';

/** A key pair of a test, and what it signs. */
export type SigningKey = NoteKey & {
  readonly privateKey: KeyObject;
  readonly sign: (message: Uint8Array) => Uint8Array;
  readonly note: (text: string) => string;
};

/** The key under another name: the log key of a room signs for each of its logs. */
export function named(
  { privateKey, publicKey }: Pick<SigningKey, 'privateKey' | 'publicKey'>,
  name: string,
): SigningKey {
  const key = { name, publicKey };
  const signBytes = (message: Uint8Array): Uint8Array => new Uint8Array(sign(null, message, privateKey));
  const note = (text: string): string => {
    const signature = signBytes(Buffer.from(text, 'utf8'));
    return encodeNote({ text, signatures: [{ name, keyId: noteKeyId(plainHasher, key), signature }] });
  };
  return { ...key, privateKey, sign: signBytes, note };
}

/** Makes a key pair with a name for notes. */
export function signingKey(name: string): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return named({ publicKey: rawPublicKey(publicKey), privateKey }, name);
}
