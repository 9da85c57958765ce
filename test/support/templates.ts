import { expect } from 'vitest';
import type { TemplateContent } from '../../shared/playbook/template-schema.ts';
import { ownTemplateId } from '../../shared/playbook/whole-playbook.ts';
import { decideRoom } from '../../shared/room/decide-room.ts';
import { type RegistryCommand, type RegistryEvent, registryCommandSchema } from '../../shared/room/events.ts';
import { playbookInForce } from '../../shared/room/in-force.ts';
import { EMPTY_ROOM, evolveRoom, type RoomState } from '../../shared/room/room.ts';
import { shippedTemplates } from '../../shared/template/in-force.ts';
import { contentOf, libraryOf } from '../../shared/template/templates.ts';
import { SAMPLE_PEOPLE } from './given.ts';
import { sampleLibrary, samplePlaybook } from './sample-playbook.ts';

export const ROOM: RoomState = { ...EMPTY_ROOM, name: 'Desk', people: SAMPLE_PEOPLE, position: 8 };
export const OWN = ownTemplateId(samplePlaybook.id);

/** The holding statement that is shipped for every playbook. */
export const SHORT = 'first-words-short';

export type Told = { readonly room: RoomState; readonly events: readonly RegistryEvent[] };
export const START: Told = { room: ROOM, events: [] };

export const ask = ({ room }: Told, command: RegistryCommand, by = 'lead') =>
  decideRoom(room, command, {
    at: 1,
    actor: by,
    newId: () => 'own-1',
    signature: 'none',
    playbook: () => null,
    library: sampleLibrary,
  });

export function tell(told: Told, command: RegistryCommand, by = 'lead'): Told {
  const decision = ask(told, registryCommandSchema.parse(command), by);
  if (!decision.ok) throw new Error(decision.error.sentence);
  const events = decision.value.map((event) => ({ ...event, at: 5, by }) as RegistryEvent);
  return { room: events.reduce(evolveRoom, told.room), events: [...told.events, ...events] };
}

export function refusedAs(told: Told, command: RegistryCommand, by = 'lead'): string {
  const decision = ask(told, command, by);
  if (decision.ok) return 'accepted';
  expect(decision.error.sentence).toMatch(/^[A-Z“].{10,}[.”]$/s);
  return decision.error.code;
}

export const library = ({ room }: Told) => libraryOf(shippedTemplates(sampleLibrary), room.templates);
export const entry = (told: Told, id: string) => library(told).find((one) => one.templateId === id);
export const content = (told: Told, id = OWN): TemplateContent => {
  const found = entry(told, id);
  if (!found) throw new Error(`No template ${id}`);
  return contentOf(found.current);
};
export const pinned = (told: Told, id: string = samplePlaybook.id) =>
  playbookInForce(sampleLibrary, told.room, id) ?? samplePlaybook;

export const worded = (told: Told, add = 'We are on our way. '): TemplateContent => ({
  ...content(told),
  text: `${add}${content(told).text}`,
});
export const save = (
  told: Told,
  words: TemplateContent,
  part: Partial<Extract<RegistryCommand, { type: 'template.save' }>> = {},
): RegistryCommand => ({
  type: 'template.save',
  templateId: OWN,
  basedOn: entry(told, OWN)?.current.version ?? null,
  content: words,
  reason: 'Drill of 12 November',
  ...part,
});
