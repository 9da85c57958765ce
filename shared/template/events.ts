import { z } from 'zod';
import { eventKind } from '../event-kind.ts';
import { id, line } from '../fields.ts';
import { templateContentSchema, templateSchema } from '../playbook/template-schema.ts';

const version = z.int().min(1);
const named = z.strictObject({ templateId: id, name: line, reason: line });

/**
 * In the registry: templates of this room, over those that are shipped. A version is never changed: `basedOn` is the one
 * that it was written on, null for a template that is new here. The words stand in the clear, as in an envelope and in a
 * pinned playbook, and so they may name nobody of the room.
 */
export const templateEvents = {
  'template.saved': eventKind(
    z.strictObject({ template: templateSchema, basedOn: version.nullable(), reason: line }),
    ['reason'],
  ),
  /** No incident raised from here on begins with it. */
  'template.retired': eventKind(named, ['reason']),
  'template.restored': eventKind(named, ['reason']),
} as const;

/** What an import does with a template of a file: the next version of the one with its id, or a template of its own. */
const taken = z.strictObject({ template: templateSchema, as: z.enum(['version', 'copy']) });

export const templateCommands = {
  /** `templateId` null: a new template. `basedOn`: the version that is in force where it was written. */
  'template.save': z.strictObject({
    templateId: id.nullable(),
    basedOn: version.nullable(),
    content: templateContentSchema,
    reason: line,
  }),
  'template.retire': z.strictObject({ templateId: id, reason: line }),
  'template.restore': z.strictObject({ templateId: id, reason: line }),
  'template.import': z.strictObject({
    taken: z.array(taken).min(1, { error: 'Nothing of the file is chosen yet.' }).max(500),
    reason: line,
  }),
} as const;
