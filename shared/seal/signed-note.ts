import { base64OfBytes, bytesOfBase64, joinBytes, sameBytes } from './bytes.ts';
import { type Ed25519, SIGNATURE_BYTES } from './ed25519.ts';
import type { Hasher } from './hasher.ts';
import { utf8Bytes } from './utf8.ts';

/** A key that may sign notes: its name, and the 32 bytes of its public half. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };

export type NoteSignature = {
  readonly name: string;
  /** Four bytes that pick the key among those of the same name. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
};

/** A signed note (c2sp.org/signed-note): the text, its last line break included, and who signed it. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

export type NoteTools = { readonly hasher: Hasher; readonly verify: Ed25519 };

/** Ed25519 signatures of notes have this type byte. */
const ED25519_TYPE = 1;
const KEY_ID_BYTES = 4;
const MOST_SIGNATURES = 64;
const LINE = /^— ([^\s+]+) (\S+)$/u;

/** SHA-256(name || 0x0A || 0x01 || public key), its first four bytes. */
export function noteKeyId(hasher: Hasher, { name, publicKey }: NoteKey): Uint8Array {
  const digest = hasher.ofBytes(joinBytes(utf8Bytes(`${name}\n`), Uint8Array.of(ED25519_TYPE), publicKey));
  return Uint8Array.from(digest.slice(0, KEY_ID_BYTES), (byte) => byte.charCodeAt(0));
}

/** One signature line, its line break included: em dash, name, base64(key id || signature). */
export function noteSignatureLine({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${base64OfBytes(joinBytes(keyId, signature))}\n`;
}

/** The note as it is stored and sent. `text` ends in a line break. */
export function encodeNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(noteSignatureLine).join('')}`;
}

/** Reads a note without believing it: undefined where it is not spelled as the format says. */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids exactly these
  if (split < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(signatureIn);
  return signatures.every((one) => one !== undefined)
    ? { text: note.slice(0, split + 1), signatures }
    : undefined;
}

function signatureIn(line: string): NoteSignature | undefined {
  const [, name, encoded] = LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : bytesOfBase64(encoded);
  if (name === undefined || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

/**
 * Which of the known keys signed the note. Signatures of unknown keys are passed over; a wrong one of a known key spoils
 * the note (`forged`), and so does having none of a known key (`unsigned`).
 */
export function signersOf(
  note: SignedNote,
  keys: readonly NoteKey[],
  { hasher, verify }: NoteTools,
):
  | { readonly ok: true; readonly signers: readonly NoteKey[] }
  | { readonly ok: false; readonly why: 'forged' | 'unsigned' } {
  const message = utf8Bytes(note.text);
  const signers: NoteKey[] = [];
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((one) => one.name === name && sameBytes(noteKeyId(hasher, one), keyId));
    if (key === undefined) continue;
    if (signature.length !== SIGNATURE_BYTES || !verify(key.publicKey, message, signature))
      return { ok: false, why: 'forged' };
    signers.push(key);
  }
  return signers.length === 0 ? { ok: false, why: 'unsigned' } : { ok: true, signers };
}
