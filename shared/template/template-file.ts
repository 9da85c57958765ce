import { ok, type Rejection, type Result, refuse } from '../kernel.ts';
import { type Template, type TemplateFile, templateFileSchema } from '../playbook/template-schema.ts';
import { type Entry, sameContent, versionsOf } from './templates.ts';

/** The largest file of templates that is read, in bytes. */
export const LARGEST_TEMPLATE_FILE = 5_000_000;

/** A file of templates: the versions in force, with two spaces a level, so that two files can be compared by line. */
export function templateFileText(templates: readonly Template[]): string {
  const file: TemplateFile = { holdline: 'templates', format: 1, templates: [...templates] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The templates in a text, or in a sentence why it is no such file. */
export function readTemplateFile(text: string): Result<readonly Template[], Rejection> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse(
      'not-json',
      'This file is not readable as JSON, so it is no file of templates. Choose another.',
    );
  }
  const parsed = templateFileSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    const at = where === '' || where === 'holdline' || where === 'format' ? '' : ` (${where})`;
    return refuse('no-templates', `${issue?.message ?? 'This is no file of templates.'}${at}`);
  }
  const { templates } = parsed.data;
  const ids = templates.map((one) => one.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined
    ? ok(templates)
    : refuse('twice', `The template “${twice}” stands in this file twice. Take one of the two out.`);
}

/**
 * How a template of a file stands to those here. `newer`: its number is higher; `older`: this room had these words and went
 * on from them; `clash`: other words under a number that this room has given away itself.
 */
export type Arrival = 'new' | 'newer' | 'same' | 'older' | 'clash';

/** Says how a template of a file stands to the library of this room. */
export function arrivalOf(template: Template, entries: readonly Entry[]): Arrival {
  const entry = entries.find((one) => one.templateId === template.id);
  if (!entry) return 'new';
  if (sameContent(entry.current, template)) return 'same';
  if (versionsOf(entry).some((one) => sameContent(one.template, template))) return 'older';
  return template.version > entry.current.version ? 'newer' : 'clash';
}
