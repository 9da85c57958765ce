import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import type { RegistryCommand } from '../../shared/room/events.ts';
import type { Scene } from './scene.ts';

/** A command that an action ends in, for asking whether it would be accepted. */
export type Probe =
  | { readonly to: 'incident'; readonly command: IncidentCommand }
  | { readonly to: 'registry'; readonly command: RegistryCommand };

/** Stands for what people will type: a reason, a line. It is never sent. */
export const TYPED = 'typed later';

/** A probe about the incident on the screen. */
export const about = (command: IncidentCommand): Probe => ({ to: 'incident', command });

/** The first of these ways that would be accepted, or the first, so that the refusal says why. */
export function firstOpen<C extends IncidentCommand>(
  ways: readonly C[],
  { incident, facts }: Scene,
): C | undefined {
  return ways.find((one) => incident && decide(incident.state, one, facts).ok) ?? ways[0];
}
