import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../../shared/figures/figures.ts';
import { channelsFileSchema, channelsIn, knownChannels } from '../../shared/playbook/channel-limits.ts';
import { checksFileSchema } from '../../shared/playbook/check-rules.ts';
import { defaultsSchema, type LibraryDefaults, playbookFileSchema } from '../../shared/playbook/schema.ts';
import { templateFileSchema } from '../../shared/playbook/template-schema.ts';
import { wholePlaybook } from '../../shared/playbook/whole-playbook.ts';
import { questionFileSchema } from '../../shared/review/questions.ts';

const folder = path.join(import.meta.dirname, '../../resources');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** The shipped defaults. */
export const sampleDefaults: LibraryDefaults = {
  ...defaultsSchema.parse(read('playbooks/defaults.json')),
  channels: channelsIn(channelsFileSchema.parse(read('channels.json'))),
};

/** What every channel takes that we know. */
export const sampleLimits = knownChannels(channelsFileSchema.parse(read('channels.json')));

const { format: _format, ...shippedChecks } = checksFileSchema.parse(read('checks.json'));

/** What words are checked for. */
export const sampleChecks = shippedChecks;

/** The templates that are shipped beside the playbooks' own. */
export const { templates: sampleTemplates } = templateFileSchema.parse(read('templates.json'));

/** The shipped data-breach playbook, whole, as an incident pins it. */
export const samplePlaybook = wholePlaybook(
  playbookFileSchema.parse(read('playbooks/data-breach.json')),
  sampleDefaults,
  sampleLimits,
  sampleChecks,
  { templates: sampleTemplates },
);

/** The shipped playbook that has chains of its own. */
export const ownChainsPlaybook = wholePlaybook(
  playbookFileSchema.parse(read('playbooks/executive-misconduct.json')),
  sampleDefaults,
  sampleLimits,
  sampleChecks,
  { templates: sampleTemplates },
);

const { format: _file, ...sampleQuestions } = questionFileSchema.parse(read('review-questions.json'));

/** A library of these two. */
export const sampleLibrary = {
  questions: sampleQuestions,
  defaults: sampleDefaults,
  playbooks: [samplePlaybook, ownChainsPlaybook],
} as const;

/** A library of the data breach alone. */
export const oneBook: Library = {
  defaults: sampleDefaults,
  playbooks: [samplePlaybook],
  questions: sampleQuestions,
};
