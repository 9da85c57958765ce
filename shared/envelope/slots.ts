import { renderWords, valueIn } from '../fill-slot.ts';
import type { Slot } from '../playbook/schema.ts';
import { KIND_RULE } from '../playbook/slot-kinds.ts';
import { hiddenCharacters, openSlots } from '../statement/words.ts';

/** The most characters that one slot of an envelope takes: a clause, not a statement of its own. */
export const LONGEST_SLOT = 120;

/** The values of slots, by the id of the slot. */
export type SlotValues = { readonly [slotId: string]: string };

/** Why a value does not fit its slot, in a sentence that says what would; null if it does. */
export function slotProblem(slot: Slot, value: string): string | null {
  const { label, kind, required } = slot;
  if (value.trim() === '') return required ? `Fill in: ${label}.` : null;
  if (value !== value.trim()) return `${label} begins or ends with a space. Take it out.`;
  if (value.length > LONGEST_SLOT)
    return `${label} has ${value.length} characters; an envelope takes at most ${LONGEST_SLOT}. Shorten it, or write the statement freely and have it approved.`;
  if (/[{}\n\r\t]/.test(value)) return `${label} must be one line without braces.`;
  if (hiddenCharacters(value).length > 0)
    return `${label} holds a character that cannot be seen. Type it again.`;
  return KIND_RULE[kind].fits(value) ? null : `${label} takes ${KIND_RULE[kind].want}.`;
}

/** The first thing that is wrong with the values for these slots, in a sentence; null if they fit. */
export function valuesProblem(slots: readonly Slot[], values: SlotValues): string | null {
  const stray = Object.keys(values).find((slotId) => !slots.some((slot) => slot.id === slotId));
  if (stray !== undefined) return `This envelope has no slot “${stray}”.`;
  for (const slot of slots) {
    const problem = slotProblem(slot, valueIn(values, slot.id));
    if (problem) return problem;
  }
  return null;
}

/** The words so far, with the slots that are still empty left to be seen. */
export function previewWords(template: string, slots: readonly Slot[], values: SlotValues): string {
  const filled = slots.filter((slot) => valueIn(values, slot.id).trim() !== '');
  return renderWords(template, filled, values);
}

/** A value of each kind that fits, for asking whether an envelope could be filled. It is never stored. */
const FITTING: Record<Slot['kind'], string> = {
  text: 'typed later',
  time: '12:00',
  place: 'typed later',
  person: 'typed later',
  number: '1',
  contact: '000',
};

/** Values that fit these slots and stand for what people will type. They are never stored. */
export function typedLater(slots: readonly Slot[]): SlotValues {
  return Object.fromEntries(slots.map((slot) => [slot.id, FITTING[slot.kind]]));
}

/** Slots that the template uses and nobody described: an envelope cannot be made from such a playbook. */
export function undescribedSlots(template: string, slots: readonly Slot[]): readonly string[] {
  return openSlots(template).filter((slotId) => !slots.some((slot) => slot.id === slotId));
}
