import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { contentOf, copyName, type Entry } from '../../../shared/template/templates.ts';

/** A template that is being written: which one, on which version, and what it says so far. */
export type Writing = {
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

/** Writes on one of the versions of a template; saved, it is the next one. */
export function writingOn({ templateId, current }: Entry, content = contentOf(current)): Writing {
  return { templateId, basedOn: current.version, content };
}

/** Begins a template of its own with the words of another. */
export function copyOf({ current }: Entry): Writing {
  const content = contentOf(current);
  return { templateId: null, basedOn: null, content: { ...content, name: copyName(content.name) } };
}
