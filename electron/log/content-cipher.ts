import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';

const INFO = 'holdline-content/v1';
/** The first byte of an encrypted value: how it was encrypted. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SALT_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;

/** Encrypts what lies beside the records, and opens it (docs/formats.md, section 3.2). */
export type ContentCipher = {
  /** The key: for a worker of ours, never for a file. */
  readonly key: Uint8Array;
  /** Salt and value as the room file keeps them; bound to the hash that the record commits to. */
  readonly close: (h: Uint8Array, salt: Uint8Array, value: Uint8Array) => Buffer;
  /** Null where the key is not the one, or what is stored was changed or belongs to another hash. */
  readonly open: (
    h: Uint8Array,
    stored: Uint8Array,
  ) => { readonly salt: Buffer; readonly value: Buffer } | null;
  /** What tells this key from every other one, and says nothing about it. */
  readonly proof: Buffer;
  /** Base64 of a key of its own for what the window keeps beside the room. The window gets this one and no other. */
  readonly shelfKey: string;
};

export type RandomBytes = (count: number) => Uint8Array;

/** The key of a room's content: from the secret of the room, for this room (`room` is the origin of its registry). */
export function contentKeyOf(secret: Uint8Array, room: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(room, 'utf8'), INFO, 32));
}

function derived(key: Uint8Array, use: 'proof' | 'shelf'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `${INFO} ${use}`, 32));
}

/** Whether two proofs are of the same key. */
export function sameProof(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Makes the cipher of a key of 32 bytes. AES-256-GCM with a random nonce for each value. */
export function createContentCipher(key: Uint8Array, randomBytes: RandomBytes): ContentCipher {
  // Taken in once: bytes would be taken in anew for every value, which costs more than opening it.
  const held = createSecretKey(key);
  return {
    key,
    proof: derived(key, 'proof'),
    shelfKey: derived(key, 'shelf').toString('base64'),
    close: (h, salt, value) => {
      const head = Buffer.concat([Buffer.of(VERSION), randomBytes(NONCE_BYTES)]);
      const cipher = createCipheriv('aes-256-gcm', held, head.subarray(1)).setAAD(h);
      return Buffer.concat([
        head,
        cipher.update(salt),
        cipher.update(value),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
    },
    open: (h, stored) => openWith(held, h, stored),
  };
}

function openWith(key: KeyObject, h: Uint8Array, stored: Uint8Array): ReturnType<ContentCipher['open']> {
  if (stored.length < HEAD_BYTES + SALT_BYTES + TAG_BYTES || stored[0] !== VERSION) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(1, HEAD_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(h).setAuthTag(stored.subarray(-TAG_BYTES));
  const plain = decipher.update(stored.subarray(HEAD_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return { salt: plain.subarray(0, SALT_BYTES), value: plain.subarray(SALT_BYTES) };
}
