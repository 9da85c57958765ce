import type { Channel } from '../playbook/schema.ts';
import type { IncidentState } from './state.ts';

/** The channels of those that the room knows which an incident does not have. */
export function missingChannels({ chart }: IncidentState, known: readonly Channel[]): readonly Channel[] {
  const own = chart.context.playbook?.channels ?? [];
  return known.filter(({ id }) => own.every((one) => one.id !== id));
}
