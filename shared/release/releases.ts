import type { EventOf } from '../event-kind.ts';
import { MINUTE_MS, minuteOf } from '../kernel.ts';
import { COPIED, type Lists } from '../lists.ts';
import { toMinutes } from '../time-text.ts';
import type { releaseEvents } from './events.ts';
import type { Letting } from './lettings.ts';

/** Words that were out before anything let them out: from when they were out to when they were let, epoch ms UTC. */
export type OutBefore = {
  readonly from: number;
  readonly to: number;
  /** They may have been out before `from`, too. */
  readonly least?: true | undefined;
};

/** Words that something had let out until then (epoch ms UTC), and nothing any more when they were set aside. */
type Lapsed = Pick<Letting, 'by'> & { readonly to: number };

/** Whether words were out before anything let them out: surely, or perhaps, where the time is not known well enough to say. */
export type Early = OutBefore | 'perhaps';

/** What is odd about the time at which words were out; empty where they could go out then, and where they never could. */
export type Unlet = { readonly early?: Early | undefined; readonly lapsed?: Lapsed | undefined };

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
  /** With `latest`: they were out in the minute of `releasedAt`, and nobody knows in which second. */
  readonly minute?: true | undefined;
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

/** Releases by when they were out at the latest, the newest first: of two at one time, the one written down last. */
export function newestOut(releases: readonly Release[]): readonly Release[] {
  return releases.toReversed().toSorted((one, other) => other.releasedAt - one.releasedAt);
}

/** What is known of when words were out. */
export type OutKnown = { readonly [K in 'latest' | 'minute']?: boolean | undefined };

/** The earliest that words can have been out: of a time of which only the minute is known, where that minute begins. */
export function outFrom({ releasedAt, latest, minute }: OutKnown & Pick<Release, 'releasedAt'>): number {
  if (minute) return minuteOf(releasedAt);
  return latest ? Number.NEGATIVE_INFINITY : releasedAt;
}

/** True unless words were out later than a time: of a minute that holds it, nobody knows that they were. */
export function outInTime(release: OutKnown & Pick<Release, 'releasedAt'>, dueAt: number): boolean {
  return (release.minute ? outFrom(release) : release.releasedAt) <= dueAt;
}

/**
 * True where one of some releases was out after another. Where only the minute of one is known and the other was in it, what was
 * written down later counts as later.
 */
export function isAfter(releases: readonly Release[], one: Release, other: Release): boolean {
  const from = other.minute ? outFrom(other) : other.releasedAt;
  const until = one.minute ? outFrom(one) + MINUTE_MS : one.releasedAt;
  if (until <= from) return false;
  const isMinuteApart = Math.abs(one.releasedAt - other.releasedAt) >= MINUTE_MS;
  const isSure = isMinuteApart || !(one.minute || other.minute);
  return isSure || releases.indexOf(one) > releases.indexOf(other);
}

/** What is known of when words were out, as a report has it: false for the very time, true for "by then". */
export type OutBy = boolean | 'minute';

/** The same of a release. */
export function outBy({ latest = false, minute }: OutKnown): OutBy {
  return minute ? 'minute' : latest;
}

/**
 * When words were out, after "out": "at 10:42:10", "in the minute 10:42", or "by 10:42:10, exact time not known". `time` is the
 * time as text.
 */
export function outText(out: OutKnown, time: string): string {
  const latest = outBy(out);
  return latest === false ? `at ${time}` : outByText(latest, time);
}

/** The same of a time that is not known itself. */
export function outByText(latest: true | 'minute', time: string): string {
  if (latest === 'minute') return `in the minute ${toMinutes(time)}`;
  return `by ${time}${NOT_KNOWN}`;
}

/** What is said after a time by which words were out, where nobody knows since when. */
export const NOT_KNOWN = ', exact time not known';
