import type { IncidentState } from '../incident/state.ts';
import { changedSince } from '../incident/wrong-words/changed-since.ts';
import { type OutBy, outBy } from '../release/releases.ts';
import { channelLabel } from './sentence-approval.ts';

/** What held until then (epoch ms UTC) and has changed, and the sentences that are out and still say it. */
export type OutOfDateReport = {
  readonly id: string;
  readonly fact: string;
  readonly until: number;
  readonly places: readonly {
    readonly words: string;
    readonly channel: string;
    readonly saidAt: number;
    readonly latest: OutBy;
  }[];
};

/** The words that are out, were right when they went out, and are out of date with no word of the change. */
export function outOfDateReports(state: IncidentState): readonly OutOfDateReport[] {
  return changedSince(state).map(({ fact, until, places }) => ({
    ...{ id: fact.factId, fact: fact.text, until },
    places: places.map(({ words, release }) => ({
      ...{ words, channel: channelLabel(state, release.channel) },
      ...{ saidAt: release.releasedAt, latest: outBy(release) },
    })),
  }));
}
