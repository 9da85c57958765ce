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
  /** When the words were out; with `latest`, by when: nobody knows since when. */
  readonly releasedAt: number;
  readonly latest?: true | undefined;
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

/** When words were out, after "out": "at 10:42:10", or "by 10:42:10, exact time not known". `time` is the time as text. */
export function outText({ latest }: Pick<Release, 'latest'>, time: string): string {
  return latest ? `by ${time}${NOT_KNOWN}` : `at ${time}`;
}

/** What is said after a time by which words were out, where nobody knows since when. */
export const NOT_KNOWN = ', exact time not known';
