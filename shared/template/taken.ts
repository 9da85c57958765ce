import { z } from 'zod';
import { type EventOf, eventKind } from '../event-kind.ts';
import { id } from '../fields.ts';
import { COPIED, type Lists } from '../lists.ts';
import { LAST_VERSION, type Template, templateSchema } from '../playbook/template-schema.ts';

/**
 * In the log of an incident: a template of the room that is newer than what the incident pinned, taken in whole. A replay
 * needs nothing but this log, and finds when its words came in and by whom.
 */
export const takenEvents = {
  'template.taken': eventKind(z.strictObject({ template: templateSchema })),
} as const;

/** Which template of the room, and in which version it was shown: its words come from the library in force. */
export const takenCommands = {
  'template.take': z.strictObject({ templateId: id, version: z.int().min(1).max(LAST_VERSION) }),
} as const;

/** Applies one event. */
export function evolveTaken(
  taken: readonly Template[],
  { data }: EventOf<typeof takenEvents>,
  lists: Lists = COPIED,
): readonly Template[] {
  return lists.add(taken, data.template);
}
