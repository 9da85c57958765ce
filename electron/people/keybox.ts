import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { keyText } from '../../shared/identity/events.ts';
import type { Json } from '../../shared/kernel.ts';
import { base64OfBytes, bytesOfBase64 } from '../../shared/seal/bytes.ts';
import { canonicalJson } from '../../shared/seal/canonical.ts';
import { ARGON_CEILING, ARGON_FLOOR } from './argon.ts';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const INFO = 'holdline-keybox/v1';
/** Of the part that may leave the room: another key, so that whoever has this part has nothing of the other. */
const ALONE_INFO = 'holdline-keybox/alone/v1';

const bytes = (least: number, most: number) =>
  z.string().refine((text) => {
    const length = bytesOfBase64(text)?.length ?? -1;
    return length >= least && length <= most;
  });

const argon = z.strictObject({
  memory: z.int().min(ARGON_FLOOR.memory).max(ARGON_CEILING.memory),
  passes: z.int().min(ARGON_FLOOR.passes).max(ARGON_CEILING.passes),
});

/** A private key as the room file keeps it (docs/formats.md, section 3.1). */
const boxSchema = z.strictObject({
  v: z.literal(1),
  /** The origin of the room's registry. */
  room: z.string(),
  /** Base64 of the public half. */
  key: keyText,
  /** What opens it: a stretched passphrase, or the secret of the room. */
  by: z.discriminatedUnion('with', [
    z.strictObject({ with: z.literal('argon2id'), ...argon.shape, salt: bytes(SALT_BYTES, SALT_BYTES) }),
    z.strictObject({ with: z.literal('room-secret'), salt: bytes(SALT_BYTES, SALT_BYTES) }),
  ]),
  nonce: bytes(NONCE_BYTES, NONCE_BYTES),
  sealed: bytes(TAG_BYTES, 256),
  /** The private key once more, without the secret of the room: what a signing packet carries. */
  alone: z.strictObject({ nonce: bytes(NONCE_BYTES, NONCE_BYTES), sealed: bytes(TAG_BYTES, 256) }).optional(),
});

export type Keybox = z.infer<typeof boxSchema>;
export type Opener = Keybox['by'];
export type RandomBytes = (count: number) => Uint8Array;

/** A fresh salt. */
export function freshSalt(randomBytes: RandomBytes): string {
  return base64OfBytes(randomBytes(SALT_BYTES));
}

/** Reads a box; null where it is none. What it says is believed only once it opens: its head is sealed with it. */
export function parseBox(text: string): Keybox | null {
  try {
    return boxSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

type Head = Omit<Keybox, 'sealed' | 'alone'>;
type Sealed = Pick<Keybox, 'nonce' | 'sealed'>;

function headBytes({ v, room, key, by, nonce }: Head): Buffer {
  return Buffer.from(canonicalJson({ v, room, key, by, nonce } as Json), 'utf8');
}

function cipherKey(material: Uint8Array, by: Opener, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', material, bytesOfBase64(by.salt) ?? '', info, 32));
}

type Place = Pick<Keybox, 'room' | 'key' | 'by'>;

function seal(
  head: Place,
  material: Uint8Array,
  content: Uint8Array,
  randomBytes: RandomBytes,
  info: string,
): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const whole: Head = { v: 1, ...head, nonce: base64OfBytes(nonce) };
  const key = cipherKey(material, head.by, info);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(headBytes(whole));
  const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { nonce: whole.nonce, sealed: base64OfBytes(sealed) };
}

/**
 * Seals `content` under `material` (32 bytes), which is what `by` names. AES-256-GCM; the head is authenticated. With
 * `alone`, that part of the content is sealed once more by itself, for a packet.
 */
export function sealBox(
  head: Place,
  material: Uint8Array,
  content: Uint8Array,
  randomBytes: RandomBytes,
  alone?: Uint8Array,
): string {
  const box: Keybox = { v: 1, ...head, ...seal(head, material, content, randomBytes, INFO) };
  const part = alone && seal(head, material, alone, randomBytes, ALONE_INFO);
  return JSON.stringify(part === undefined ? box : { ...box, alone: part });
}

/** The box that a packet carries: the private key alone. Null where this box was made before there were packets. */
export function boxToCarry({ v, room, key, by, alone }: Keybox): Keybox | null {
  return alone === undefined ? null : { v, room, key, by, ...alone };
}

/** What a box holds; null where the material is not the one, or a byte of the box was changed. Wipe it after use. */
export function openBox(box: Keybox, material: Uint8Array): Buffer | null {
  return open(box, material, INFO);
}

/** The private key that a carried box holds; null as above. Wipe it after use. */
export function openCarried(box: Keybox, material: Uint8Array): Buffer | null {
  return open(box, material, ALONE_INFO);
}

function open(box: Keybox, material: Uint8Array, info: string): Buffer | null {
  const sealed = Buffer.from(box.sealed, 'base64');
  const key = cipherKey(material, box.by, info);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.nonce, 'base64'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(headBytes(box)).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}
