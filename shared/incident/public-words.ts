import { isInternal } from '../playbook/schema.ts';
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
