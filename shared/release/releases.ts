import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import type { releaseEvents } from './events.ts';
import type { Letting } from './lettings.ts';

/** Words that were out before anything let them out: from when they were out to when they were let, epoch ms UTC. */
export type OutBefore = { readonly from: number; readonly to: number };

/** Words that something had let out until then (epoch ms UTC), and nothing any more when they were set aside. */
type Lapsed = Pick<Letting, 'by'> & { readonly to: number };

/** What is odd about the time at which words were out; empty where they could go out then, and where they never could. */
export type Unlet = { readonly early?: OutBefore | undefined; readonly lapsed?: Lapsed | undefined };

/** One channel on which words went out. */
export type Release = {
  readonly releaseId: string;
  readonly statementId: string;
  readonly revisionId: string;
  readonly channel: string;
  readonly address: string;
  /** When the words were out; with `latest`, by when: nobody knows since when. */
  readonly releasedAt: number;
  readonly latest?: true | undefined;
  /** Nothing let these words out when they were set aside. */
  readonly unapproved?: true | undefined;
  readonly at: number;
  readonly by: string;
} & Unlet;

/** Applies one release event. */
export function evolveReleases(
  releases: readonly Release[],
  { type, data, at, by }: EventOf<typeof releaseEvents>,
  lists: Lists = COPIED,
  unlet: Unlet = {},
): readonly Release[] {
  if (type !== 'release.recorded') return releases;
  return lists.add(releases, { ...data, at, by, ...unlet });
}

/** When words were out, after "out": "at 10:42:10", or "by 10:42:10, exact time not known". `time` is the time as text. */
export function outText({ latest }: { readonly latest?: boolean | undefined }, time: string): string {
  return latest ? `by ${time}${NOT_KNOWN}` : `at ${time}`;
}

/** What is said after a time by which words were out, where nobody knows since when. */
export const NOT_KNOWN = ', exact time not known';
