import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { type OutBy, outBy, type Release } from '../release/releases.ts';
import { findRevision, revisionName } from '../statement/statements.ts';
import { unletText } from './early-text.ts';
import { steadyOf } from './first-out.ts';

/** One channel and everything that went out on it. */
export type ChannelReport = {
  readonly channel: string;
  readonly name: string;
  readonly releases: readonly {
    readonly id: string;
    readonly what: string;
    readonly address: string;
    readonly by: string;
    readonly releasedAt: number;
    /** Whether nobody knows since when: it was out by then, or in that minute. */
    readonly latest: OutBy;
    /** That nothing let it out when it was out, or no more when it was set aside, in words; nothing where all was well. */
    readonly unlet: string;
    readonly enteredAt: number;
  }[];
};

function nameOf(state: IncidentState, revisionId: string): string {
  const found = findRevision(state.statements, revisionId);
  return found ? revisionName(found.statement, found.revision) : 'Words that this log does not hold';
}

/** Every channel that was used, in the playbook's order, with what went out on it, in the order in which it was out. */
export function channelReports(state: IncidentState, people: People): readonly ChannelReport[] {
  const { context } = state.chart;
  const outAt = (one: Release) => steadyOf(state, one);
  return (context.playbook?.channels ?? [])
    .map(({ id, name }) => ({
      channel: id,
      name,
      releases: state.releases
        .filter((one) => one.channel === id)
        .toSorted((one, other) => outAt(one) - outAt(other))
        .map((one) => ({
          id: one.releaseId,
          what: nameOf(state, one.revisionId),
          address: one.address,
          by: actorName(people, one.by),
          releasedAt: one.releasedAt,
          latest: outBy(one),
          unlet: unletText(one),
          enteredAt: one.at,
        })),
    }))
    .filter(({ releases }) => releases.length > 0);
}
