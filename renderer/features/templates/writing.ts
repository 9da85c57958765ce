import type { Template, TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { contentOf, copyName, type Entry } from '../../../shared/template/templates.ts';

/** A template that is being written: which one, on which version, and what it says so far. */
export type Writing = {
  /** What it began with. What is written is kept under it, so that no other writing is taken for it. */
  readonly origin: string;
  /** Null for a new one. */
  readonly templateId: string | null;
  readonly basedOn: number | null;
  readonly content: TemplateContent;
};

export const EMPTY_CONTENT: TemplateContent = {
  name: '',
  kind: 'update',
  playbooks: null,
  language: 'en',
  text: '',
  channels: [],
  slots: [],
  source: 'Ours',
};

/** Begins a template with nothing. */
export const NEW: Writing = { origin: 'new', templateId: null, basedOn: null, content: EMPTY_CONTENT };

/** Writes on a template, by default on its version in force, or on an older one again; saved, it is the next version. */
export function writingOn({ templateId, current }: Entry, again?: Template): Writing {
  const origin = again ? `${templateId} from version ${again.version}` : templateId;
  return { origin, templateId, basedOn: current.version, content: contentOf(again ?? current) };
}

/** Begins a template of its own with the words of another. */
export function copyOf({ templateId, current }: Entry): Writing {
  const content = contentOf(current);
  const origin = `copy of ${templateId}`;
  return { origin, templateId: null, basedOn: null, content: { ...content, name: copyName(content.name) } };
}

/** A template that was saved just now: which one, null for one that was new, and as which version. */
export type Saved = {
  readonly templateId: string | null;
  readonly name: string;
  readonly version: number;
};

/** Where it lies in the library: a new one is the last that was saved under its name. */
export function entryOf(entries: readonly Entry[], { templateId, name }: Saved): Entry | undefined {
  return templateId === null
    ? entries.findLast(({ current }) => current.name === name)
    : entries.find((one) => one.templateId === templateId);
}
