import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../../shared/figures/figures.ts';
import { defaultsSchema, playbookFileSchema, wholePlaybook } from '../../shared/playbook/schema.ts';

const folder = path.join(import.meta.dirname, '../../resources/playbooks');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** The shipped defaults. */
export const sampleDefaults = defaultsSchema.parse(read('defaults.json'));

/** The shipped data-breach playbook, whole, as an incident pins it. */
export const samplePlaybook = wholePlaybook(
  playbookFileSchema.parse(read('data-breach.json')),
  sampleDefaults,
);

/** The shipped playbook that has chains of its own. */
export const ownChainsPlaybook = wholePlaybook(
  playbookFileSchema.parse(read('executive-misconduct.json')),
  sampleDefaults,
);

/** A library of these two. */
export const sampleLibrary = {
  defaults: sampleDefaults,
  playbooks: [samplePlaybook, ownChainsPlaybook],
} as const;

/** A library of the data breach alone. */
export const oneBook: Library = { defaults: sampleDefaults, playbooks: [samplePlaybook] };
