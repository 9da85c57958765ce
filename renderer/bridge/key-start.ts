import { sha256 } from '@noble/hashes/sha2.js';
import type { RegistryEvent } from '../../shared/room/events.ts';
import { foldRoom } from '../../shared/room/room.ts';
import { bytesOfBase64, hexOfBytes } from '../../shared/seal/bytes.ts';
import { useRegistryLog } from './registry-log.ts';

/** The base64 key that the registry named for a person after so many records; null if it named none. */
function keyAfter(events: readonly RegistryEvent[], personId: string, size: number): string | null {
  const { people } = foldRoom(events.slice(0, size));
  return people.list.find((one) => one.personId === personId)?.key ?? null;
}

/** The first two groups of the fingerprint of the key that counted for a person; null where nothing was signed. */
export function useKeyStart(personId: string, registrySize: number | null): string | null {
  const events = useRegistryLog();
  if (registrySize === null || events === null) return null;
  const key = bytesOfBase64(keyAfter(events, personId, registrySize) ?? '');
  if (!key?.length) return null;
  return (hexOfBytes(sha256(key)).slice(0, 8).match(/.{4}/g) ?? []).join(' ');
}
