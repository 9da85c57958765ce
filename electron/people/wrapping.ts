import type { Argon } from './argon.ts';
import { argonFor } from './argon.ts';
import type { OpenKey } from './key-pair.ts';
import { PKCS8_BYTES } from './key-pair.ts';
import type { KeyThread } from './key-thread.ts';
import { freshSalt, type Keybox, openBox, type RandomBytes, sealBox } from './keybox.ts';

/** Bytes of the secret of a room, which opens its log key. Every person's box holds it beside their own key. */
export const SECRET_BYTES = 32;

/** A person's box, opened: their private key and the room's secret. Wipe both after use. */
export type Opened = { readonly pkcs8: Buffer; readonly secret: Buffer };

export type Wrapping = {
  /** The strength that a passphrase is stretched with today; measured once. */
  readonly argon: () => Promise<Argon>;
  /** A person's box: `opened` under a passphrase. */
  readonly wrapPerson: (key: OpenKey, opened: Opened, passphrase: string) => Promise<string>;
  /** Null where the passphrase is wrong or the box is not whole. */
  readonly unwrapPerson: (box: Keybox, passphrase: string) => Promise<Opened | null>;
  /** The log key's box: under the secret of the room. */
  readonly wrapLog: (key: OpenKey, pkcs8: Buffer, secret: Buffer) => string;
  readonly unwrapLog: (box: Keybox, secret: Buffer) => Buffer | null;
};

export type WrappingParts = {
  readonly thread: KeyThread;
  readonly randomBytes: RandomBytes;
  /** The origin of the registry: a box belongs to one room. */
  readonly room: () => string;
  /** Instead of measuring. */
  readonly argon?: Argon;
};

/** Puts keys into boxes and takes them out. */
export function createWrapping({ thread, randomBytes, room, argon: fixed }: WrappingParts): Wrapping {
  let measured: Promise<Argon> | null = fixed === undefined ? null : Promise.resolve(fixed);
  const argon = (): Promise<Argon> => {
    measured ??= thread.timeTheFloor().then(argonFor);
    return measured;
  };
  const wrapPerson: Wrapping['wrapPerson'] = async (key, { pkcs8, secret }, passphrase) => {
    const by = { with: 'argon2id', ...(await argon()), salt: freshSalt(randomBytes) } as const;
    const material = await thread.derive(passphrase, by, Buffer.from(by.salt, 'base64'));
    const content = Buffer.concat([pkcs8, secret]);
    const box = sealBox({ room: room(), key: key.name, by }, material, content, randomBytes, pkcs8);
    material.fill(0);
    content.fill(0);
    return box;
  };
  const unwrapPerson: Wrapping['unwrapPerson'] = async (box, passphrase) => {
    if (box.by.with !== 'argon2id' || box.room !== room()) return null;
    const material = await thread.derive(passphrase, box.by, Buffer.from(box.by.salt, 'base64'));
    const content = openBox(box, material);
    material.fill(0);
    if (content === null || content.length !== PKCS8_BYTES + SECRET_BYTES) return null;
    return { pkcs8: content.subarray(0, PKCS8_BYTES), secret: content.subarray(PKCS8_BYTES) };
  };
  return {
    argon,
    wrapPerson,
    unwrapPerson,
    wrapLog: (key, pkcs8, secret) => {
      const by = { with: 'room-secret', salt: freshSalt(randomBytes) } as const;
      return sealBox({ room: room(), key: key.name, by }, secret, pkcs8, randomBytes);
    },
    unwrapLog: (box, secret) =>
      box.by.with === 'room-secret' && box.room === room() ? openBox(box, secret) : null,
  };
}
