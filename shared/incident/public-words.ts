import { type Channel, isInternal } from '../playbook/schema.ts';
import { goesOutOn } from '../statement/channel-words.ts';
import { latestRevision, type Statement } from '../statement/statements.ts';
import type { IncidentState } from './state.ts';

/** True if words on this channel reach the public, and not our own people only. */
export function isPublic({ chart }: Pick<IncidentState, 'chart'>, channel: string): boolean {
  return !isInternal(chart.context.playbook, channel);
}

/** What the public has heard: every release but those to our own people only, in the order of the log. */
export function publicReleases<R extends { readonly channel: string }>(
  state: Pick<IncidentState, 'chart'> & { readonly releases: readonly R[] },
): readonly R[] {
  return state.releases.filter(({ channel }) => isPublic(state, channel));
}

/**
 * The one rule of which channels to our own people have to have a statement's words: each on which its newest words go out,
 * and each on which `out` says that they are out anyway, in the order of the playbook.
 */
export function staffChannels(
  { chart }: Pick<IncidentState, 'chart'>,
  statement: Statement | null,
  out: readonly { readonly channel: string }[],
): readonly Channel[] {
  const words = latestRevision(statement);
  return (chart.context.playbook?.channels ?? []).filter(
    ({ id, internal }) =>
      internal && ((words !== null && goesOutOn(words, id)) || out.some(({ channel }) => channel === id)),
  );
}
