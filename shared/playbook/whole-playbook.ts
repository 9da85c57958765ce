import type { KnownChannels } from './channel-limits.ts';
import { type CheckRules, withModes } from './check-rules.ts';
import type { Desk } from './desk.ts';
import type { Playbook, PlaybookDefaults, PlaybookFile } from './schema.ts';
import { fits, type Template } from './template-schema.ts';

/** The id of the template that a playbook's own holding statement is. */
export function ownTemplateId(playbookId: string): string {
  return `${playbookId}-holding`;
}

/** A playbook's own holding statement as version 1 of a template of its own. */
function ownTemplate({
  id: playbookId,
  title,
  holdingStatement,
}: Pick<Playbook, 'id' | 'title' | 'holdingStatement'>): Template {
  const { template, slots, source } = holdingStatement;
  return {
    id: ownTemplateId(playbookId),
    version: 1,
    name: title,
    kind: 'holding',
    playbooks: [playbookId],
    language: 'en',
    text: template,
    channels: [],
    slots,
    source,
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
