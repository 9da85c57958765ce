import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultsSchema, playbookFileSchema, wholePlaybook } from '../../shared/playbook/schema.ts';

const folder = path.join(import.meta.dirname, '../../resources/playbooks');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** The shipped data-breach playbook, whole, as an incident pins it. */
export const samplePlaybook = wholePlaybook(
  playbookFileSchema.parse(read('data-breach.json')),
  defaultsSchema.parse(read('defaults.json')),
);
