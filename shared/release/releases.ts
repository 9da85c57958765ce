import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { releaseEvents } from './events.ts';

/** One channel on which approved words went out. */
export type Release = {
  readonly releaseId: string;
  readonly statementId: string;
  readonly revisionId: string;
  readonly channel: string;
  readonly address: string;
  readonly releasedAt: number;
  readonly at: number;
  readonly by: string;
};

/** Applies one release event. */
export function evolveReleases(
  releases: readonly Release[],
  { type, data, at, by }: EventOf<typeof releaseEvents>,
  lists: Lists = COPIED,
): readonly Release[] {
  return type === 'release.recorded' ? lists.add(releases, { ...data, at, by }) : releases;
}
