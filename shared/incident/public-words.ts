import { isInternal } from '../playbook/schema.ts';
import type { Release } from '../release/releases.ts';
import type { IncidentState } from './state.ts';

/** True if words on this channel reach the public, and not our own people only. */
export function isPublic({ chart }: IncidentState, channel: string): boolean {
  return !isInternal(chart.context.playbook, channel);
}

/** What the public has heard: every release but those to our own people only, in the order of the log. */
export function publicReleases(state: IncidentState): readonly Release[] {
  return state.releases.filter(({ channel }) => isPublic(state, channel));
}
