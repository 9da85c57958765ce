import { z } from 'zod';
import { freeText, id, line } from '../fields.ts';
import { SLOT_KINDS, SLOT_PARTS } from './slot-kinds.ts';

/** The kinds of statement that words can be for, in the order they usually come. */
export const TEMPLATE_KINDS = ['holding', 'update', 'correction', 'closing'] as const;

/** A slot as it is being written: what is still missing in it is told in words, not by its shape. */
const draftSlot = z.strictObject({
  id: z.string().max(64),
  label: line,
  kind: z.enum(SLOT_KINDS),
  part: z.enum(SLOT_PARTS),
  prompt: line,
  required: z.boolean(),
});

/** What somebody writes of a template. */
export const templateContentSchema = z.strictObject({
  name: line,
  kind: z.enum(TEMPLATE_KINDS),
  /** The playbooks it is for; null for all of them. */
  playbooks: z.array(id).max(100).nullable(),
  /** The language of the words, as BCP 47 names it. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    error: 'Name the language by its short code, such as "en" or "de-CH".',
  }),
  /** The common words, with `{{slot-id}}` where something is filled in. */
  text: freeText,
  /** Words that a channel begins with in place of the common ones. */
  channels: z.array(z.strictObject({ channel: id, text: freeText })).max(50),
  slots: z.array(draftSlot).max(60),
  source: line,
});

/** The highest number that a version can have. */
export const LAST_VERSION = 1_000_000;

/** A template of the library: one version of words with typed slots. It never changes: other words are another version. */
export const templateSchema = z.strictObject({
  id,
  version: z.int().min(1).max(LAST_VERSION),
  ...templateContentSchema.shape,
});

export type TemplateContent = Readonly<z.infer<typeof templateContentSchema>>;
export type Template = Readonly<z.infer<typeof templateSchema>>;

/** Templates in a file: those that are shipped, and those that one room takes from another. */
export const templateFileSchema = z.strictObject({
  holdline: z.literal('templates', { error: 'This is not a file of Holdline templates.' }),
  format: z.literal(1, { error: 'This file was written by a later Holdline. Update Holdline to read it.' }),
  templates: z
    .array(templateSchema)
    .min(1, { error: 'This file holds no template.' })
    .max(500, { error: 'This file holds more than 500 templates. Export fewer at a time.' }),
});

export type TemplateFile = Readonly<z.infer<typeof templateFileSchema>>;

/** True if a template is for incidents of this playbook. */
export function fits({ playbooks }: Pick<Template, 'playbooks'>, playbookId: string): boolean {
  return playbooks === null || playbooks.includes(playbookId);
}
