import type { Digest, Hasher } from './hasher.ts';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const ORIGIN = /^holdline\/([A-Za-z0-9][A-Za-z0-9._-]{0,127})\/([A-Za-z0-9][A-Za-z0-9._-]{0,127})$/;

/** The one log per room for people, keys, roles and playbook versions. */
export const REGISTRY = 'registry';

/** The one log per room for what reviewers say after incidents; every log but these two is an incident's. */
export const REVIEWS = 'reviews';

/** True for the log of an incident. */
export function isIncidentLog(logId: string): boolean {
  return logId !== REGISTRY && logId !== REVIEWS;
}

/**
 * The name of a log in the world, as its records and checkpoints carry it: `holdline/<room id>/<log id>`.
 * Ids are letters, digits, dot, underscore and hyphen, because a signed note's key name takes no space and no plus.
 */
export function originOf(roomId: string, logId: string): string {
  for (const id of [roomId, logId])
    if (!NAME.test(id)) throw new Error(`"${id}" cannot name a room or a log`);
  return `holdline/${roomId}/${logId}`;
}

/** The room and log that an origin names; undefined when it is no origin of ours. */
export function partsOfOrigin(
  origin: string,
): { readonly roomId: string; readonly logId: string } | undefined {
  const [, roomId, logId] = ORIGIN.exec(origin) ?? [];
  return roomId === undefined || logId === undefined ? undefined : { roomId, logId };
}

/** What record 0 names as its predecessor: SHA-256("holdline-log/v1\n" + origin + "\n"). */
export function genesisPrev(hasher: Hasher, origin: string): Digest {
  return hasher.ofText(`holdline-log/v1\n${origin}\n`);
}
