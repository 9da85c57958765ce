import { LONGEST_LINE } from '../fields.ts';
import type { KnownChannels } from './channel-limits.ts';
import { type CheckRules, withModes } from './check-rules.ts';
import type { Desk } from './desk.ts';
import type { Playbook, PlaybookDefaults, PlaybookFile } from './schema.ts';
import { fits, type Template } from './template-schema.ts';

/** The longest id that a template can have. */
const LONGEST_ID = 64;

/**
 * The id of the template that a playbook's own holding statement is. A playbook's id that leaves no room for the ending
 * begins with a capital instead: no playbook's does, so it stays the only one.
 */
export function ownTemplateId(playbookId: string): string {
  const id = `${playbookId}-holding`;
  return id.length <= LONGEST_ID ? id : `${playbookId.slice(0, 1).toUpperCase()}${playbookId.slice(1)}`;
}

/** What a playbook file says in any length and number of lines, as the one line that a template keeps of it. */
function asLine(text: string): string {
  const whole = text.trim().replace(/\s+/g, ' ');
  return whole.length <= LONGEST_LINE
    ? whole
    : `${whole.slice(0, LONGEST_LINE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A playbook's own holding statement as version 1 of a template of its own, within what a template may be. */
function ownTemplate({
  id: playbookId,
  title,
  holdingStatement,
}: Pick<Playbook, 'id' | 'title' | 'holdingStatement'>): Template {
  const { template, slots, source } = holdingStatement;
  return {
    id: ownTemplateId(playbookId),
    version: 1,
    name: asLine(title),
    kind: 'holding',
    playbooks: [playbookId],
    language: 'en',
    text: template,
    channels: [],
    slots: slots.map((slot) => ({ ...slot, label: asLine(slot.label), prompt: asLine(slot.prompt) })),
    source: asLine(source),
  };
}

/** The templates that words of this playbook may start from, its own first. */
export function templatesOf(playbook: Playbook): readonly Template[] {
  return playbook.templates ?? [ownTemplate(playbook)];
}

/**
 * Joins a playbook file with the defaults, the limits of its channels, the checks of words, the shipped templates and the
 * social officer's desk into the whole playbook that an incident pins.
 */
export function wholePlaybook(
  { checkModes, ...file }: PlaybookFile,
  defaults: PlaybookDefaults,
  known: KnownChannels,
  rules: CheckRules,
  {
    templates: shipped = [],
    desk = null,
  }: { readonly templates?: readonly Template[]; readonly desk?: Desk | null } = {},
): Playbook {
  const { budgets, chains, roles, matrix, thresholds } = defaults;
  const channels = file.channels.map((one) => {
    const limits = known.get(one.id);
    return limits ? { ...one, limits } : one;
  });
  const checks = withModes(rules, checkModes);
  const templates = [ownTemplate(file), ...shipped.filter((one) => fits(one, file.id))];
  const whole = { ...file, matrix, thresholds, channels, checks, templates, ...desk };
  return { budgets, chains, roles, ...whole } as Playbook;
}
