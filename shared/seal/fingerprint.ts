import { bytesOfBase64 } from './bytes.ts';
import type { Digest, Hasher } from './hasher.ts';
import { hexOfLatin1 } from './pack.ts';

function grouped(digest: Digest): string {
  return (hexOfLatin1(digest).match(/.{4}/g) ?? []).join(' ');
}

/** The fingerprint of a key (formats, section 3), in groups of four. `key` is base64 of its 32 bytes. */
export function fingerprintOfKey(hasher: Hasher, key: string): string {
  return grouped(hasher.ofBytes(bytesOfBase64(key) ?? new Uint8Array()));
}

/** The fingerprint of a room: of its id, its first log key and its first person's key. */
export function fingerprintOfRoom(
  hasher: Hasher,
  room: { readonly roomId: string; readonly logKey: string; readonly key: string },
): string {
  return grouped(hasher.ofText(`holdline-room/v1\n${room.roomId}\n${room.logKey}\n${room.key}\n`));
}
