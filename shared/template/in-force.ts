import type { Library } from '../figures/figures.ts';
import type { Playbook } from '../playbook/schema.ts';
import { fits, type Template } from '../playbook/template-schema.ts';
import { ownTemplateId, templatesOf } from '../playbook/whole-playbook.ts';
import { type Entry, libraryOf, type RoomTemplates } from './templates.ts';

/** Every template that is shipped, or lies in a playbook of the room's own folder. */
export function shippedTemplates({ playbooks }: Pick<Library, 'playbooks'>): readonly Template[] {
  const all = playbooks.flatMap((playbook) => templatesOf(playbook).map((one) => [one.id, one] as const));
  return [...new Map(all).values()];
}

/** Those of a library that incidents of this playbook begin with, the playbook's own first. */
export function inForceFor(entries: readonly Entry[], playbookId: string): readonly Template[] {
  const found = entries
    .filter((one) => one.retired === null && fits(one.current, playbookId))
    .map(({ current }) => current);
  const own = ownTemplateId(playbookId);
  return found.toSorted((one, other) => Number(other.id === own) - Number(one.id === own));
}

/**
 * A playbook with this room's templates in the place of the shipped ones. Its holding statement is the first that is in
 * force, so that whatever starts from it (an envelope, a reading of what was promised) goes by the same words.
 */
export function withTemplates(playbook: Playbook, room: RoomTemplates): Playbook {
  if (room.length === 0) return playbook;
  const pinned = templatesOf(playbook);
  const templates = inForceFor(libraryOf(pinned, room), playbook.id);
  const first = templates.find((one) => one.kind === 'holding');
  // The playbook's own as it is shipped stays as its file has it: a template keeps less of a long prompt.
  if (!first || first === pinned[0]) return { ...playbook, templates: [...templates] };
  const { text, slots, source } = first;
  return { ...playbook, templates: [...templates], holdingStatement: { template: text, slots, source } };
}
