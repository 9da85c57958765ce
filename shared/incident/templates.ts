import type { Template } from '../playbook/template-schema.ts';
import { templatesOf } from '../playbook/whole-playbook.ts';
import type { IncidentState } from './state.ts';

type Pinned = Pick<IncidentState, 'templates' | 'chart'>;

/** The templates that words of an incident may start from: those it pinned, each in the version that was taken in last, and then the new ones. */
export function templatesOfIncident({ templates: taken, chart }: Pinned): readonly Template[] {
  const { playbook } = chart.context;
  const pinned = playbook ? templatesOf(playbook) : [];
  return [...new Map([...pinned, ...taken].map((one) => [one.id, one] as const)).values()];
}

/** Those of a room that an incident does not have, or has in an older version. */
export function newerTemplates(state: Pinned, room: readonly Template[]): readonly Template[] {
  const held = new Map(templatesOfIncident(state).map((one) => [one.id, one.version]));
  return room.filter(({ id, version }) => version > (held.get(id) ?? 0));
}
