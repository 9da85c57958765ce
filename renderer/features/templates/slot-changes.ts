import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';

type Slot = TemplateContent['slots'][number];

function slotChange(old: Slot | undefined, next: Slot | undefined): string | null {
  if (!old) return next ? `New slot: ${next.label}.` : null;
  if (!next) return `No slot any more: ${old.label}.`;
  const turns = [
    old.label === next.label ? null : `is called “${next.label}”`,
    old.kind === next.kind ? null : `takes ${next.kind} in place of ${old.kind}`,
    old.required === next.required ? null : next.required ? 'has to be filled' : 'may stay empty',
    old.part === next.part ? null : 'is another part of the message',
    old.prompt === next.prompt ? null : `asks “${next.prompt}”`,
  ].filter((one) => one !== null);
  return turns.length === 0 ? null : `${old.label} ${turns.join(', ')}.`;
}

/** What changed between two contents beside the common words, in sentences. */
export function slotChanges(old: TemplateContent, next: TemplateContent): readonly string[] {
  const ids = [...new Set([...old.slots, ...next.slots].map((slot) => slot.id))];
  const slot = ({ slots }: TemplateContent, id: string) => slots.find((one) => one.id === id);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return [
    old.name === next.name ? null : `Called “${next.name}”, before “${old.name}”.`,
    old.kind === next.kind ? null : `For a ${STATEMENT_LABEL[next.kind].toLowerCase()} now.`,
    same(old.playbooks, next.playbooks) ? null : 'For other playbooks.',
    same(old.channels, next.channels) ? null : 'Other words for single channels.',
    old.source === next.source ? null : `Source: ${next.source}`,
    ...ids.map((id) => slotChange(slot(old, id), slot(next, id))),
  ].filter((one) => one !== null);
}
