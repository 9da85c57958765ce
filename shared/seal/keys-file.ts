import { base64OfBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { fingerprintOfKey, fingerprintOfRoom } from './fingerprint.ts';
import type { Hasher } from './hasher.ts';
import type { LogKey } from './log-keys.ts';
import { partsOfOrigin } from './origin.ts';
import type { IdentityKey } from './person-keys.ts';

/** The keys that a registry announces. */
export type AnnouncedKeys = {
  readonly logKeys: readonly LogKey[];
  readonly persons: readonly IdentityKey[];
};

/** The fingerprint of the room; null while it has no log key or no person with a key. */
export function roomFingerprint(
  hasher: Hasher,
  origin: string,
  { logKeys, persons }: AnnouncedKeys,
): string | null {
  const [logKey, first] = [logKeys[0], persons[0]];
  const roomId = partsOfOrigin(origin)?.roomId;
  if (logKey === undefined || first === undefined || roomId === undefined) return null;
  const keys = { logKey: base64OfBytes(logKey.publicKey), key: base64OfBytes(first.publicKey) };
  return fingerprintOfRoom(hasher, { roomId, ...keys });
}

/** Writes `keys.json`: what the registry announces, to be read without reading it. `origin` names the registry. */
export function keysText(hasher: Hasher, origin: string, keys: AnnouncedKeys): string {
  const shown = (publicKey: Uint8Array) => {
    const key = base64OfBytes(publicKey);
    return { key, fingerprint: fingerprintOfKey(hasher, key) };
  };
  const logKeys = keys.logKeys.map(({ publicKey, position }) => ({ ...shown(publicKey), position }));
  const persons = keys.persons.map(({ personId, publicKey, from, until }) => ({
    ...shown(publicKey),
    personId,
    from,
    until,
  }));
  return `${canonicalJson({ logKeys, persons, room: roomFingerprint(hasher, origin, keys) })}\n`;
}
