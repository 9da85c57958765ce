import type { SlotFact } from '../../../shared/incident/slot-facts.ts';
import { takenIn } from '../../../shared/incident/taken-facts.ts';
import type { Slot } from '../../../shared/playbook/schema.ts';
import type { Here } from '../../../shared/template/slot-time.ts';
import { readSlot } from '../../../shared/template/slot-value.ts';

/** What is typed for a slot, null until then, and what of it was taken from what is known. */
export type TypedSlot = { readonly value: string | null; readonly taken: readonly SlotFact[] };

export const UNTOUCHED: TypedSlot = { value: null, taken: [] };

/**
 * The field of a slot: the text in it (until somebody types, what is proposed), what that is read as, how it is said in
 * the words, and what of it was taken from what is known or proposed. The row fills by it, and the page beside it shows it.
 */
export function readField(slot: Slot, typed: TypedSlot, proposed: SlotFact | null, here: Here) {
  const text = typed.value ?? proposed?.value ?? '';
  const value = readSlot(slot, text, here);
  // What is not right yet is shown as it is typed.
  const said = value.ok ? (value.value?.text ?? '') : text.trim();
  const known = proposed?.factId === undefined ? typed.taken : [...typed.taken, proposed];
  return { text, value, said, taken: takenIn(said, known) };
}
