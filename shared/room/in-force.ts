import type { Library } from '../figures/figures.ts';
import { defaultsWithFigures, withFigures } from '../figures/with-figures.ts';
import type { Channel, Playbook } from '../playbook/schema.ts';
import { withTemplates } from '../template/in-force.ts';
import type { RoomState } from './room.ts';

/** What of a room is laid over the playbooks. */
type Over = Pick<RoomState, 'figures' | 'templates'>;

function inForce(playbook: Playbook, { defaults }: Library, { figures, templates }: Over): Playbook {
  return withTemplates(withFigures(playbook, defaults, figures), templates);
}

/** Every playbook as it is in force in this room: what an incident that is raised now pins. */
export function playbooksInForce(library: Library, over: Over): readonly Playbook[] {
  return library.playbooks.map((one) => inForce(one, library, over));
}

/** One playbook as it is in force in this room; null if there is none with that id. */
export function playbookInForce(library: Library, over: Over, playbookId: string): Playbook | null {
  const shipped = library.playbooks.find((one) => one.id === playbookId);
  return shipped ? inForce(shipped, library, over) : null;
}

/** Every channel that this room knows, with what it takes here. */
export function channelsInForce(
  library: Library | null,
  { figures }: Pick<Over, 'figures'>,
): readonly Channel[] {
  return library ? defaultsWithFigures(library.defaults, figures).channels : [];
}
