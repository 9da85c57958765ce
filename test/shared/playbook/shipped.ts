import { readdirSync, readFileSync } from 'node:fs';
import { channelsFileSchema, knownChannels } from '../../../shared/playbook/channel-limits.ts';
import { checksFileSchema } from '../../../shared/playbook/check-rules.ts';
import { defaultsSchema, type Playbook, playbookFileSchema } from '../../../shared/playbook/schema.ts';
import { STAGES } from '../../../shared/playbook/stages.ts';
import { templateFileSchema } from '../../../shared/playbook/template-schema.ts';
import { wholePlaybook } from '../../../shared/playbook/whole-playbook.ts';

const resources = new URL('../../../resources/', import.meta.url);
const fixtures = new URL('../../fixtures/', import.meta.url);

const parsed = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));

export const readResource = (path: string): unknown => parsed(new URL(path, resources));

export const PLAYBOOK_FILES = readdirSync(new URL('playbooks/', resources)).filter(
  (file) => file.endsWith('.json') && file !== 'defaults.json',
);

export const defaults = () => defaultsSchema.parse(readResource('playbooks/defaults.json'));

/** What every channel takes that we know. */
export const shippedLimits = knownChannels(channelsFileSchema.parse(readResource('channels.json')));

const { format: _format, ...checks } = checksFileSchema.parse(readResource('checks.json'));

/** What words are checked for. */
export const shippedChecks = checks;

/** The templates that are shipped beside the playbooks' own. */
const { templates: shippedTemplates } = templateFileSchema.parse(readResource('templates.json'));

export const shippedPlaybook = (file: string): Playbook =>
  wholePlaybook(
    playbookFileSchema.parse(readResource(`playbooks/${file}`)),
    defaults(),
    shippedLimits,
    shippedChecks,
    { templates: shippedTemplates },
  );

/** Plausible slot values for each playbook, as a writer in a hurry would type them. */
export const sampleSlots = parsed(new URL('playbooks/sample-slots.json', fixtures)) as Record<
  string,
  Record<string, string>
>;

const SLOT = /\{\{([a-z][a-z0-9-]*)\}\}/g;

export const slotsIn = (template: string): string[] =>
  [...template.matchAll(SLOT)].map((match) => match[1] ?? '');

export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(SLOT, (hole, id: string) => values[id] ?? hole);

export const wordCount = (text: string): number => text.trim().split(/\s+/).length;

export const checklistSentences = (playbook: Playbook): string[] =>
  STAGES.flatMap((stage) => playbook.stages[stage].checklist.map((item) => item.text));
